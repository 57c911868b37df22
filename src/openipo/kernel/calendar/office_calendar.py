"""On which days an office is open for business, and why not on the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from openipo.kernel.calendar.country_holidays import country_holidays
from openipo.kernel.calendar.errors import CalendarError
from openipo.kernel.calendar.holidays_in_law import WEEKDAYS, Holiday, Text
from openipo.kernel.calendar.words import LANGUAGES

LONGEST_CLOSURE = 731  # days; a calendar closed for longer is a mistake, not a holiday


@dataclass(frozen=True)
class Closure:
    """An extraordinary closure of one day (flood, strike), often recorded only afterwards.

    `reason` is words, or words by language. `recorded_on` is the day on which the office made it known.
    """

    on: date
    reason: str | Text = ""
    recorded_on: date | None = None


@dataclass(frozen=True)
class Calendar:
    """The office's calendar: weekly closing days, holidays, extraordinary closures.

    `country` adds the public holidays of a real country; `working_holidays` are days of any list on which the office
    works all the same. `law` is the provision that closes the office on those days.
    """

    closed_weekdays: frozenset[str] = frozenset({"saturday", "sunday"})
    holidays: tuple[Holiday, ...] = ()
    closures: tuple[Closure, ...] = ()
    country: str = ""
    working_holidays: frozenset[date] = frozenset()
    law: str = ""
    _years: dict[int, Mapping[date, Text]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        unknown = sorted(set(self.closed_weekdays) - set(WEEKDAYS))
        if unknown:
            raise CalendarError(f"unknown weekday {unknown[0]!r}; one of {', '.join(WEEKDAYS)}")
        if set(self.closed_weekdays) == set(WEEKDAYS):
            raise CalendarError("the office would never be open: leave at least one weekday open")

    def with_closures(self, closures: Iterable[Closure]) -> "Calendar":
        """The same calendar with further extraordinary closures; a day closed twice keeps its first reason."""
        known = {closure.on for closure in self.closures}
        added = {closure.on: closure for closure in reversed(list(closures)) if closure.on not in known}
        return replace(self, closures=self.closures + tuple(sorted(added.values(), key=lambda closure: closure.on)))

    def is_open(self, day: date) -> bool:
        """Is the office open for business on the day?"""
        return (
            WEEKDAYS[day.weekday()] not in self.closed_weekdays
            and day not in self._holidays_of(day.year)
            and self._closure_on(day) is None
        )

    def next_open(self, day: date) -> date:
        """The day itself if the office is open, else the first open day after it."""
        for ahead in range(LONGEST_CLOSURE):
            if self.is_open(day + timedelta(days=ahead)):
                return day + timedelta(days=ahead)
        raise CalendarError(f"the office has no open day within two years of {day.isoformat()}")

    def why_closed(self, day: date) -> dict[str, str]:
        """Why the office is closed on the day, by language ("a Saturday"); empty when it is open.

        Where several reasons meet, the weekday is named first, then the holiday, then the closure.
        """
        if WEEKDAYS[day.weekday()] in self.closed_weekdays:
            return {language: words.weekday(day) for language, words in LANGUAGES.items()}
        holiday = self._holidays_of(day.year).get(day)
        if holiday is not None:
            return {language: words.holiday(in_language(holiday, language)) for language, words in LANGUAGES.items()}
        closure = self._closure_on(day)
        if closure is None:
            return {}
        return {language: words.closure(in_language(closure.reason, language)) for language, words in LANGUAGES.items()}

    def holidays_of(self, year: int) -> dict[date, Text]:
        """The holidays of a year in order, with their names by language."""
        return dict(sorted(self._holidays_of(year).items()))

    def _closure_on(self, day: date) -> Closure | None:
        return next((closure for closure in self.closures if closure.on == day), None)

    def _holidays_of(self, year: int) -> Mapping[date, Text]:
        if year not in self._years:
            self._years[year] = self._find_holidays(year)
        return self._years[year]

    def _find_holidays(self, year: int) -> Mapping[date, Text]:
        # A holiday counted from Easter never leaves its year by more than a few weeks; the law's own entries come last
        # so that the book's name of a day wins over the country's list.
        found: dict[date, Text] = dict(country_holidays(self.country, year)) if self.country else {}
        for holiday in self.holidays:
            day = holiday.in_year(year)
            if day is not None:
                found[day] = holiday.name
        return {day: name for day, name in found.items() if day not in self.working_holidays}


def in_language(text: str | Text, language: str) -> str:
    """The words in the language, else in English, else in any; plain words are the same in all."""
    if isinstance(text, str):
        return text
    return text.get(language) or text.get("en") or next(iter(text.values()), "")
