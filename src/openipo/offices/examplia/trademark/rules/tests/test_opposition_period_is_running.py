from datetime import date

from openipo.offices.examplia.trademark.rules.opposition_period_is_running import opposition_period_is_running
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_clock


def test_the_last_day_counts() -> None:
    assert opposition_period_is_running(
        a_case(on=date(2026, 7, 1), state=a_clock("opposition-period", date(2026, 7, 1)))
    )


def test_the_day_after_does_not() -> None:
    assert not opposition_period_is_running(
        a_case(on=date(2026, 7, 2), state=a_clock("opposition-period", date(2026, 7, 1)))
    )


def test_a_period_that_has_ended_is_over() -> None:
    assert not opposition_period_is_running(
        a_case(on=date(2026, 7, 1), state=a_clock("opposition-period", date(2026, 7, 1), "missed"))
    )


def test_a_period_without_a_last_day_does_not_run() -> None:
    assert not opposition_period_is_running(a_case(on=date(2026, 7, 1), state=a_clock("opposition-period", None)))


def test_another_clock_is_not_it() -> None:
    assert not opposition_period_is_running(
        a_case(on=date(2026, 7, 1), state=a_clock("action-reply", date(2026, 7, 1)))
    )
