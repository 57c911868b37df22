"""The day in a book.toml from which a revision is in force."""

import re
from datetime import date

STATED = re.compile(r"^in_force_from\s*=\s*\S+", re.MULTILINE)


def with_day(text: str, day: date) -> str | None:
    """The text with another day; None where it states none, or several."""
    changed, places = STATED.subn(f"in_force_from = {day.isoformat()}", text)
    return changed if places == 1 else None
