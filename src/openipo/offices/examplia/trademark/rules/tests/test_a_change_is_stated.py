from openipo.offices.examplia.trademark.rules.a_change_is_stated import a_change_is_stated
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_a_new_name() -> None:
    assert a_change_is_stated(a_case(entered={"name": "Alba Ltd"}))


def test_a_new_address() -> None:
    assert a_change_is_stated(a_case(entered={"address": {"city": "Port Example"}}))


def test_neither() -> None:
    assert not a_change_is_stated(a_case(entered={"party": "p1", "name": ""}))
