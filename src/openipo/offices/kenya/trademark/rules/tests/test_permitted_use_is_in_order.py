from openipo.offices.kenya.trademark.rules.permitted_use_is_in_order import permitted_use_is_in_order
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_without_a_last_day() -> None:
    assert permitted_use_is_in_order(a_case(stated={"since": "2020-01-01"}))


def test_it_ends_neither_before_it_begins_nor_before_today() -> None:
    assert permitted_use_is_in_order(a_case(stated={"until": "2026-03-05"}))
    assert not permitted_use_is_in_order(a_case(stated={"until": "2026-03-04"}))
    assert not permitted_use_is_in_order(a_case(stated={"since": "2028-01-01", "until": "2027-12-31"}))
