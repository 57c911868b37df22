"""The door of the calendar room."""

from openipo.kernel.calendar.country_holidays import is_known_country
from openipo.kernel.calendar.errors import CalendarError
from openipo.kernel.calendar.holidays_in_law import (
    WEEKDAYS,
    EasterHoliday,
    FixedHoliday,
    Holiday,
    SingleHoliday,
    WeekdayHoliday,
    easter_sunday,
)
from openipo.kernel.calendar.office_calendar import Calendar, Closure, in_language
from openipo.kernel.calendar.period import UNITS, Period
from openipo.kernel.calendar.reckoning import Computed, add, end_of, landing, subtract
from openipo.kernel.calendar.words import (
    LANGUAGES,
    comma,
    day_in_words,
    period_in_words,
    semicolon,
    set_apart,
    with_list,
)

__all__ = [
    "LANGUAGES",
    "UNITS",
    "WEEKDAYS",
    "Calendar",
    "CalendarError",
    "Closure",
    "Computed",
    "EasterHoliday",
    "FixedHoliday",
    "Holiday",
    "Period",
    "SingleHoliday",
    "WeekdayHoliday",
    "add",
    "comma",
    "day_in_words",
    "easter_sunday",
    "end_of",
    "in_language",
    "is_known_country",
    "landing",
    "period_in_words",
    "semicolon",
    "set_apart",
    "subtract",
    "with_list",
]
