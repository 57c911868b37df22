from datetime import date

from openipo.domain.procedures.api import CaseState, CaseView, ClockState
from openipo.offices.kenya.trademark.rules.refusal_can_still_be_sent import refusal_can_still_be_sent
from openipo.offices.kenya.trademark.rules.tests.case import a_case

LAST_DAY = date(2027, 7, 12)


def on(day: date, *, clock: str = "refusal-limit", ends: date | None = LAST_DAY) -> CaseView:
    running = ClockState("c", clock, "designation", date(2026, 1, 12), ends, {}, "Madrid Protocol Art. 5(2)", "running")
    return a_case(on=day, state=CaseState(clocks={"c": running}))


def test_until_the_last_day() -> None:
    assert refusal_can_still_be_sent(on(LAST_DAY))
    assert not refusal_can_still_be_sent(on(date(2027, 7, 13)))


def test_not_where_no_such_clock_runs() -> None:
    assert not refusal_can_still_be_sent(on(LAST_DAY, clock="refusal-reply"))
    assert not refusal_can_still_be_sent(on(LAST_DAY, ends=None))
