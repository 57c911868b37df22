"""How long something has been due, in the classes in which receivables are reported."""

from datetime import date

AGES = (30, 60, 90, 180, None)  # up to so many days; the last without end


def age_of(charged_on: date, on: date) -> int:
    """The place in `AGES`: the first class that holds so many days."""
    days = (on - charged_on).days
    return next(place for place, limit in enumerate(AGES) if limit is None or days <= limit)
