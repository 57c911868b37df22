"""A missed issue is impossible to overlook."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Overdue:
    """A planned day that passed without its issue; `state` is how far the issue is, empty where nobody opened it."""

    planned_on: date
    days_late: int
    state: str


def overdue(
    planned: Sequence[date], published: Collection[date], states: Mapping[date, str], *, on: date
) -> list[Overdue]:
    """The planned days before `on` whose issue has not appeared, the oldest first; the day itself is not late."""
    missed = [day for day in planned if day < on and day not in published]
    return [Overdue(day, (on - day).days, states.get(day, "")) for day in missed]
