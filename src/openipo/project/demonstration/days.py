"""How far the demonstration's day lies ahead of the real one; kept beside the database, so it survives a restart."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from openipo.kernel.clock.api import frozen, now


def _path() -> Path:
    return Path(settings.HOME) / "demonstration-days-ahead"


def days_ahead() -> int:
    """How many days the demonstration is ahead; 0 until somebody lets time pass."""
    path = _path()
    return int(path.read_text()) if path.exists() else 0


def stand_ahead(days: int) -> None:
    """The demonstration's day lies so many days ahead of the real one from now on."""
    _path().write_text(str(days))


@contextmanager
def demonstration_time() -> Iterator[datetime]:
    """Run with the clock standing at the demonstration's present instant."""
    with frozen(now() + timedelta(days=days_ahead())) as instant:
        yield instant
