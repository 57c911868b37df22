"""When issues are planned, and which of them are missing."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from django.conf import settings

from openipo.domain.cases.api import calendar_of, usual_calendar
from openipo.domain.procedures.api import books
from openipo.domain.publication.api import GazetteRule, Overdue, gazette_rule, next_planned_day, overdue_issues
from openipo.kernel.calendar.api import Calendar


@cache
def rule_of_office() -> GazetteRule:
    """How often the office's gazette appears."""
    return gazette_rule(settings.OFFICE)


@cache
def _book() -> str:
    return next(book_id for book_id, book in books().items() if book.office.id == settings.OFFICE)


def office_calendar() -> Calendar:
    """The office's calendar with the closures recorded so far."""
    return calendar_of(_book())


def missing_issues(on: date, calendar: Calendar | None = None) -> Sequence[Overdue]:
    """Planned days before `on` on which no issue appeared."""
    usual = usual_calendar(_book())
    return overdue_issues(on=on, rule=rule_of_office(), usual=usual, calendar=lambda: calendar or office_calendar())


def next_days(on: date, count: int, calendar: Calendar) -> list[date]:
    """The coming planned days, from the day itself."""
    rule = rule_of_office()
    days: list[date] = []
    after = on.fromordinal(on.toordinal() - 1)
    while len(days) < count:
        after = next_planned_day(rule, after=after, calendar=calendar)
        days.append(after)
    return days
