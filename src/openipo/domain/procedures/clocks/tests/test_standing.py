"""What becomes of a running time limit: suspended, resumed, extended, recomputed."""

from dataclasses import replace
from datetime import date

import pytest

from openipo.domain.procedures.api import ClockError, compute_clock, extend_clock, recompute, resume_clock
from openipo.domain.procedures.clocks.tests.test_compute import MONTH, TWO_MONTHS, WEEK, a_clock
from openipo.domain.procedures.model.state import ClockState
from openipo.kernel.calendar.api import Closure, Period

CLOCK = replace(a_clock(TWO_MONTHS, further=MONTH), suspension="stop")
STATE = ClockState(
    key="application/reply",
    clock="reply",
    proceeding="application",
    started_on=date(2026, 3, 12),
    expires_on=None,
    because={},
    law="Rule 12(2)",
    suspended_on=date(2026, 4, 2),
)


def test_what_was_left_runs_after_the_resumption() -> None:
    # 40 days were left on 2 April (until 12 May); they run from 1 June.
    resumed = resume_clock(CLOCK, STATE, date(2026, 6, 1), WEEK)
    assert resumed.nominal_on == date(2026, 7, 11)
    assert resumed.expires_on == date(2026, 7, 13)
    assert (resumed.started_on, resumed.suspended_days) == (date(2026, 3, 12), 60)


def test_a_second_suspension_adds_to_the_first() -> None:
    again = replace(STATE, suspended_days=60, suspended_on=date(2026, 6, 10))
    resumed = resume_clock(CLOCK, again, date(2026, 6, 20), WEEK)
    assert (resumed.suspended_days, resumed.nominal_on) == (70, date(2026, 7, 21))


def test_resumed_on_the_same_day_nothing_has_changed() -> None:
    assert resume_clock(CLOCK, STATE, date(2026, 4, 2), WEEK) == compute_clock(CLOCK, STATE.started_on, WEEK)


def test_a_restarted_limit_runs_anew_without_its_extensions() -> None:
    restart = replace(CLOCK, suspension="restart")
    resumed = resume_clock(restart, replace(STATE, extensions=1, suspended_days=3), date(2026, 6, 1), WEEK)
    assert resumed == compute_clock(CLOCK, date(2026, 6, 1), WEEK)
    assert resumed.expires_on == date(2026, 8, 3)


def test_a_limit_that_runs_on_takes_no_notice() -> None:
    running = replace(CLOCK, suspension="run")
    assert resume_clock(running, STATE, date(2026, 6, 1), WEEK).expires_on == date(2026, 5, 12)


def test_a_limit_suspended_between_its_end_and_the_next_open_day_does_not_end_before_it_goes_on() -> None:
    # 2 months from 31 December end on Saturday 28 February, rolled over to 2 March; suspended on the Sunday.
    state = replace(STATE, started_on=date(2025, 12, 31), suspended_on=date(2026, 3, 1))
    resumed = resume_clock(CLOCK, state, date(2026, 5, 6), WEEK)
    assert resumed.expires_on == date(2026, 5, 6)


def test_a_grace_that_stood_still_goes_on_with_what_was_left_of_it() -> None:
    clock = a_clock(Period(10, "years"), grace=Period(6, "months"))
    state = replace(STATE, started_on=date(2016, 1, 5), suspended_on=date(2026, 3, 2))
    resumed = resume_clock(clock, state, date(2026, 4, 1), WEEK)
    assert resumed.grace_until == date(2026, 8, 4)  # 5 July and 30 days
    assert resumed.expires_on < date(2026, 3, 2)  # the time without surcharge stays over


@pytest.mark.parametrize(
    ("suspended_on", "words"),
    [(None, "is not suspended"), (date(2026, 6, 2), "cannot be resumed before it was suspended")],
)
def test_only_a_suspended_limit_is_resumed(suspended_on: date | None, words: str) -> None:
    with pytest.raises(ClockError, match=words):
        resume_clock(CLOCK, replace(STATE, suspended_on=suspended_on), date(2026, 6, 1), WEEK)


def test_a_closure_recorded_later_moves_the_end() -> None:
    running = replace(STATE, suspended_on=None, expires_on=date(2026, 5, 12))
    flooded = WEEK.with_closures([Closure(date(2026, 5, 12), "Flood")])
    assert recompute(CLOCK, running, WEEK).expires_on == date(2026, 5, 12)
    assert recompute(CLOCK, running, flooded).expires_on == date(2026, 5, 13)


def test_a_further_extension_counts_those_before() -> None:
    running = replace(STATE, suspended_on=None, extensions=1)
    assert extend_clock(CLOCK, running, WEEK).expires_on == date(2026, 7, 13)
    with pytest.raises(ClockError, match=r"Rule 13: reply can be extended 2 time\(s\), not 3"):
        extend_clock(CLOCK, replace(running, extensions=2), WEEK)
