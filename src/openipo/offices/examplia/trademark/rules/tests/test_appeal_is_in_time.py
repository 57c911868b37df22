from dataclasses import replace
from datetime import date

from openipo.domain.procedures.api import CaseState, CaseView, LetterState
from openipo.kernel.calendar.api import Calendar
from openipo.offices.examplia.trademark.rules.appeal_is_in_time import appeal_is_in_time
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def served(on: date | None, *, today: date, letter: str = "refusal", against: str = "application") -> CaseView:
    key = "application/refusal"
    state = LetterState(key, letter, "application", date(2026, 3, 2), "applicant", "Act s.18", served_on=on)
    return a_case(on=today, entered={"against": against}, state=CaseState(letters={key: state}))


def test_on_the_last_day() -> None:
    assert appeal_is_in_time(served(date(2026, 3, 5), today=date(2026, 5, 5)))


def test_a_day_late() -> None:
    assert not appeal_is_in_time(served(date(2026, 3, 5), today=date(2026, 5, 6)))


def test_a_last_day_on_which_the_office_is_closed_moves() -> None:
    """5 April 2026 is a Sunday."""
    case = served(date(2026, 2, 5), today=date(2026, 4, 6))
    assert appeal_is_in_time(replace(case, calendar=Calendar(closed_weekdays=frozenset({"sunday"}))))
    assert not appeal_is_in_time(replace(case, calendar=Calendar(closed_weekdays=frozenset())))


def test_before_the_decision_is_served() -> None:
    assert appeal_is_in_time(served(None, today=date(2027, 1, 1)))


def test_other_letters_and_other_decisions_start_nothing() -> None:
    assert appeal_is_in_time(served(date(2026, 3, 5), today=date(2027, 1, 1), letter="office-action"))
    assert appeal_is_in_time(served(date(2026, 3, 5), today=date(2027, 1, 1), against="opposition"))


def decided_twice(served_on: date | None, *, today: date) -> CaseView:
    """Refused on 2 March (served on the 5th), sent back by the Board, and refused again on 5 October."""
    first = LetterState("1", "designation-refusal", "designation", date(2026, 3, 2), "holder", "Act s.144(3)")
    again = replace(first, key="2", drafted_on=date(2026, 10, 5), served_on=served_on)
    letters = {"1": replace(first, served_on=date(2026, 3, 5)), "2": again}
    return a_case(on=today, entered={"against": "designation"}, state=CaseState(letters=letters))


def test_of_two_decisions_the_later_counts() -> None:
    assert appeal_is_in_time(decided_twice(date(2026, 10, 8), today=date(2026, 12, 8)))
    assert not appeal_is_in_time(decided_twice(date(2026, 10, 8), today=date(2026, 12, 9)))


def test_a_second_decision_that_is_not_yet_served_can_be_appealed() -> None:
    assert appeal_is_in_time(decided_twice(None, today=date(2026, 10, 6)))
