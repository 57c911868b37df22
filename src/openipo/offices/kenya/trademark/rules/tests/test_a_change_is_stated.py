from openipo.offices.kenya.trademark.rules.a_change_is_stated import a_change_is_stated
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_a_name_or_an_address() -> None:
    assert a_change_is_stated(a_case(entered={"name": "Simba Ltd"}))
    assert a_change_is_stated(a_case(entered={"address": {"city": "Kisumu"}}))


def test_neither() -> None:
    assert not a_change_is_stated(a_case(entered={"name": ""}))
