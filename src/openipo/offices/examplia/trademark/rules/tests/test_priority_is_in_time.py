from datetime import date

from openipo.offices.examplia.trademark.rules.priority_is_in_time import priority_is_in_time
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_no_claim_is_no_problem() -> None:
    assert priority_is_in_time(a_case(filed_on=date(2026, 3, 5), priorities=[]))


def test_the_last_day_counts() -> None:
    assert priority_is_in_time(a_case(filed_on=date(2026, 3, 5), priorities=[{"filed_on": date(2025, 9, 5)}]))


def test_the_day_after_does_not() -> None:
    assert not priority_is_in_time(a_case(filed_on=date(2026, 3, 6), priorities=[{"filed_on": date(2025, 9, 5)}]))


def test_a_last_day_on_a_saturday_moves_to_monday() -> None:
    assert priority_is_in_time(a_case(filed_on=date(2026, 3, 9), priorities=[{"filed_on": date(2025, 9, 7)}]))


def test_six_months_from_the_end_of_august_end_with_february() -> None:
    assert priority_is_in_time(a_case(filed_on=date(2027, 3, 1), priorities=[{"filed_on": date(2026, 8, 31)}]))


def test_an_earlier_application_cannot_be_later() -> None:
    assert not priority_is_in_time(a_case(filed_on=date(2026, 3, 5), priorities=[{"filed_on": date(2026, 3, 6)}]))
