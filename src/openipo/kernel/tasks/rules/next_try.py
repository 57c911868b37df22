"""When work that failed is tried again."""

from datetime import datetime, timedelta

FIRST_DELAY = timedelta(minutes=1)
LONGEST_DELAY = timedelta(hours=12)
ATTEMPTS = 12


def next_try(attempts: int, at: datetime) -> datetime | None:
    """The instant of the next try after `attempts` failures, each delay twice the last; None when it is given up."""
    if attempts >= ATTEMPTS:
        return None
    return at + min(FIRST_DELAY * 2 ** (attempts - 1), LONGEST_DELAY)
