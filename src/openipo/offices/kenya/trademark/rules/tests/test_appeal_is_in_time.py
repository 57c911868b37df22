from datetime import date

from openipo.domain.procedures.api import CaseState, CaseView, LetterState
from openipo.offices.kenya.trademark.rules.appeal_is_in_time import appeal_is_in_time
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def served(on: date | None, *, today: date, letter: str = "refusal", against: str = "application") -> CaseView:
    state = LetterState("l", letter, "application", date(2026, 3, 2), "applicant", "Act s.20(2)", served_on=on)
    return a_case(on=today, entered={"against": against}, state=CaseState(letters={"l": state}))


def test_on_the_last_day_and_a_day_late() -> None:
    """Sixty days from 5 March 2026: 26 of March, 30 of April, 4 of May, a Monday."""
    assert appeal_is_in_time(served(date(2026, 3, 5), today=date(2026, 5, 4)))
    assert not appeal_is_in_time(served(date(2026, 3, 5), today=date(2026, 5, 5)))


def test_before_the_decision_is_served() -> None:
    assert appeal_is_in_time(served(None, today=date(2027, 1, 1)))


def test_other_letters_and_other_decisions_start_nothing() -> None:
    assert appeal_is_in_time(served(date(2026, 3, 5), today=date(2027, 1, 1), letter="objection"))
    assert appeal_is_in_time(served(date(2026, 3, 5), today=date(2027, 1, 1), against="opposition"))


def test_no_decision_is_named() -> None:
    assert appeal_is_in_time(a_case(on=date(2027, 1, 1)))
