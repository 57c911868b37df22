"""Adding a period to a day, as treaties and laws on industrial property count time.

The day of the event is not counted (Paris Convention, Art. 4C(2)). A period of months or years ends on the day of the
same number, or on the last day of the month where it has no such day (PCT Rules 80.1 and 80.2); days and weeks are
counted through (PCT Rule 80.3). A last day on which the office is closed moves to the next open day (Paris Convention,
Art. 4C(3); PCT Rule 80.5), where the law says that it does.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from openipo.kernel.calendar.errors import CalendarError
from openipo.kernel.calendar.office_calendar import Calendar, in_language
from openipo.kernel.calendar.period import Period
from openipo.kernel.calendar.words import LANGUAGES, set_apart


@dataclass(frozen=True)
class Computed:
    """A day reckoned, with its reckoning in words by language.

    `nominal_on` is the day before any roll-over: from it, not from `day`, further periods are counted.
    """

    day: date
    because: dict[str, str]
    nominal_on: date


def add(
    day: date, period: Period, *, calendar: Calendar, rolls_over: bool = True, event: Mapping[str, str] | None = None
) -> Computed:
    """The last day of a period that an event on `day` starts; `event` names that event in the explanation."""
    nominal_on = end_of(day, period, calendar)
    last = calendar.next_open(nominal_on) if rolls_over else nominal_on
    return Computed(last, _sentences(day, period, landing(nominal_on, calendar, rolls_over), event or {}), nominal_on)


def subtract(day: date, period: Period, *, calendar: Calendar) -> date:
    """The day that lies a period before `day`, for reminders; it does not move off closed days."""
    return _moved(day, period, calendar, -1)


def end_of(day: date, period: Period, calendar: Calendar) -> date:
    """The last day of the period, before any roll-over."""
    return _moved(day, period, calendar, 1)


def _moved(day: date, period: Period, calendar: Calendar, direction: int) -> date:
    if period.count < 0:
        raise CalendarError(f"a period cannot be negative: {period.count} {period.unit}")
    count = period.count * direction
    try:
        if period.unit == "working_days":
            return _working_days(day, period.count, calendar, direction)
        if period.unit in ("months", "years"):
            return _months(day, count * (12 if period.unit == "years" else 1))
        return day + timedelta(days=count * (7 if period.unit == "weeks" else 1))
    except (OverflowError, ValueError) as error:
        raise CalendarError(f"{period.count} {period.unit} from {day.isoformat()} lead out of the calendar") from error


def _months(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _working_days(day: date, count: int, calendar: Calendar, direction: int) -> date:
    step = timedelta(days=direction)
    while count:
        day += step
        count -= calendar.is_open(day)
    return day


def landing(nominal_on: date, calendar: Calendar, rolls_over: bool) -> dict[str, str]:
    """Where a period comes down, by language: the day, and if the office is closed on it, why and what follows."""
    why = calendar.why_closed(nominal_on)
    if not why:
        return {language: words.day(nominal_on) for language, words in LANGUAGES.items()}
    open_on = calendar.next_open(nominal_on)
    return {
        language: words.day(nominal_on)
        + (words.rolled(why[language], words.day(open_on)) if rolls_over else words.not_rolled(why[language]))
        for language, words in LANGUAGES.items()
    }


def _sentences(day: date, period: Period, landed: Mapping[str, str], event: Mapping[str, str]) -> dict[str, str]:
    sentences = {}
    for language, words in LANGUAGES.items():
        start = words.from_day(day) + (f" ({set_apart(in_language(event, language), language)})" if event else "")
        sentences[language] = words.ends(period, start, landed[language])
    return sentences
