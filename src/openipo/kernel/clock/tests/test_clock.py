from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from openipo.kernel.clock.api import frozen, now, today

EVENING = datetime(2026, 3, 5, 20, tzinfo=UTC)


def test_the_clock_tells_the_instant_in_utc() -> None:
    assert now().utcoffset() == timedelta(0)
    assert abs(now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_the_day_is_that_of_the_office() -> None:
    with frozen(EVENING):
        assert today() == date(2026, 3, 5)
        assert today("Pacific/Tarawa") == date(2026, 3, 6)


def test_a_stopped_clock_goes_on_afterwards_even_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), frozen(EVENING):
        _ = 1 / 0
    assert now() != EVENING


def test_a_clock_may_be_stopped_within_a_stopped_one() -> None:
    with frozen(EVENING):
        with frozen(EVENING + timedelta(days=1)):
            assert today() == date(2026, 3, 6)
        assert now() == EVENING


def test_a_stopped_clock_does_not_stop_another_thread() -> None:
    with frozen(EVENING), ThreadPoolExecutor(1) as pool:
        assert pool.submit(now).result() != EVENING


def test_an_instant_of_another_zone_is_told_in_utc() -> None:
    with frozen(datetime(2026, 3, 5, 22, tzinfo=timezone(timedelta(hours=2)))):
        assert now().isoformat() == "2026-03-05T20:00:00+00:00"


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"), frozen(datetime(2026, 3, 5)):  # noqa: DTZ001
        pass
