from typing import Any

from openipo.offices.examplia.trademark.rules.signatory_is_on_file import signatory_is_on_file
from openipo.offices.examplia.trademark.rules.tests.case import a_case

PEOPLE: dict[str, Any] = {"applicants": [{"name": "Ana Costa"}], "representatives": [{"name": "Quay & Sons"}]}


def test_the_holder_may_sign_in_any_capitals() -> None:
    assert signatory_is_on_file(a_case(stated={"signed_by": " ANA  costa"}, **PEOPLE))


def test_a_representative_may_sign() -> None:
    assert signatory_is_on_file(a_case(stated={"signed_by": "Quay & Sons"}, **PEOPLE))


def test_a_stranger_and_nobody_may_not() -> None:
    assert not signatory_is_on_file(a_case(stated={"signed_by": "Ana Costas"}, **PEOPLE))
    assert not signatory_is_on_file(a_case(stated={}, **PEOPLE))
    assert not signatory_is_on_file(a_case(stated={"signed_by": "  "}, **PEOPLE))


def test_without_a_request_nobody_has_signed() -> None:
    assert not signatory_is_on_file(a_case(**PEOPLE))
