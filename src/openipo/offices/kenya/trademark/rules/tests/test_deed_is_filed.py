from openipo.offices.kenya.trademark.rules.deed_is_filed import deed_is_filed
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_with_the_request_or_later() -> None:
    assert deed_is_filed(a_case(stated={"deed": "d1"}))
    assert deed_is_filed(a_case(stated={}, entered={"deed": "d1"}))


def test_not_at_all() -> None:
    assert not deed_is_filed(a_case(stated={}))
