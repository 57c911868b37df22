"""The only place that reads the system clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_stopped_at: ContextVar[datetime | None] = ContextVar("stopped_at", default=None)


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return _stopped_at.get() or datetime.now(UTC)


def today(zone: str = "UTC") -> date:
    """The present day in a time zone ("Africa/Nairobi"): the office's, since the law counts its days."""
    return now().astimezone(ZoneInfo(zone)).date()


@contextmanager
def frozen(instant: datetime) -> Iterator[datetime]:
    """Stop the clock at an instant, for a test or a rehearsal; it holds for the calling thread or task only."""
    if instant.tzinfo is None:
        raise ValueError("A stopped clock needs an instant with a time zone.")
    token = _stopped_at.set(instant.astimezone(UTC))
    try:
        yield instant
    finally:
        _stopped_at.reset(token)
