from openipo.offices.examplia.trademark.rules.deed_proves_the_transfer import deed_proves_the_transfer
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_with_the_request() -> None:
    assert deed_proves_the_transfer(a_case(stated={"deed": "d1"}))


def test_come_later() -> None:
    assert deed_proves_the_transfer(a_case(stated={}, entered={"deed": "d1"}))


def test_not_without() -> None:
    assert not deed_proves_the_transfer(a_case(stated={"deed": ""}))


def test_not_no_request() -> None:
    assert not deed_proves_the_transfer(a_case())
