"""Holidays as a law names them: fixed, counted from Easter, the n-th weekday of a month, or one single day."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from openipo.kernel.calendar.errors import CalendarError

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Text = Mapping[str, str]


def easter_sunday(year: int) -> date:
    """Easter Sunday of the western churches, by the Gregorian reckoning (the tables of the bull of 1582)."""
    golden = year % 19
    century = year // 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 100 % 4) % 7
    correction = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


@dataclass(frozen=True)
class FixedHoliday:
    """The same day every year; 29 February only in leap years."""

    month: int
    day: int
    name: Text = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12 or not 1 <= self.day <= monthrange(2024, self.month)[1]:
            raise CalendarError(f"month {self.month} has no day {self.day}")

    def in_year(self, year: int) -> date | None:
        return date(year, self.month, self.day) if self.day <= monthrange(year, self.month)[1] else None


@dataclass(frozen=True)
class EasterHoliday:
    """So many days after Easter Sunday (western); negative before it: -2 is Good Friday, 1 Easter Monday."""

    days: int
    name: Text = field(default_factory=dict)

    def in_year(self, year: int) -> date | None:
        return easter_sunday(year) + timedelta(days=self.days)


@dataclass(frozen=True)
class WeekdayHoliday:
    """The n-th weekday of a month; -1 is the last."""

    weekday: str
    nth: int
    month: int
    name: Text = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.weekday not in WEEKDAYS:
            raise CalendarError(f"unknown weekday {self.weekday!r}; one of {', '.join(WEEKDAYS)}")
        if self.nth not in (-1, 1, 2, 3, 4, 5) or not 1 <= self.month <= 12:
            raise CalendarError(f"no weekday number {self.nth} in month {self.month}: use 1 to 5, or -1 for the last")

    def in_year(self, year: int) -> date | None:
        days = range(1, monthrange(year, self.month)[1] + 1)
        wanted = WEEKDAYS.index(self.weekday)
        fitting = [number for number in days if date(year, self.month, number).weekday() == wanted]
        place = self.nth if self.nth < 0 else self.nth - 1
        return date(year, self.month, fitting[place]) if place < len(fitting) else None


@dataclass(frozen=True)
class SingleHoliday:
    """One day that was declared a holiday beforehand (a coronation, a census)."""

    on: date
    name: Text = field(default_factory=dict)

    def in_year(self, year: int) -> date | None:
        return self.on if self.on.year == year else None


Holiday = FixedHoliday | EasterHoliday | WeekdayHoliday | SingleHoliday
