"""Dates, instants and numbers as the reader's language writes them."""

from datetime import date, datetime
from decimal import Decimal

from django.utils import formats, timezone

DAY = "j F Y"


def date_in_words(day: date | None) -> str:
    """A day with the month in words ("12 May 2026"), which no two countries read differently; "" for none."""
    return formats.date_format(day, DAY) if day else ""


def instant_in_words(instant: datetime | None) -> str:
    """An instant in the office's time zone, with that zone's name, since a minute may decide who came first."""
    if not instant:
        return ""
    local = timezone.localtime(instant)
    return f"{formats.date_format(local, DAY)} {formats.time_format(local, 'H:i')} {local.tzname()}"


def number_in_words(number: int | float | Decimal | None) -> str:
    """A number with the language's separators; "" for none."""
    return "" if number is None else formats.number_format(number, use_l10n=True, force_grouping=True)
