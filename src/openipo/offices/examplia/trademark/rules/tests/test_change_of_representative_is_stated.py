from openipo.offices.examplia.trademark.rules.change_of_representative_is_stated import (
    change_of_representative_is_stated,
)
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_somebody_comes_or_somebody_goes() -> None:
    assert change_of_representative_is_stated(a_case(entered={"representative": {"name": "Rita"}}))
    assert change_of_representative_is_stated(a_case(entered={"removes": "r1"}))


def test_neither() -> None:
    assert not change_of_representative_is_stated(a_case(entered={"signed_by": "Ana"}))
