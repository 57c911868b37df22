"""How often the gazette appears, as `[gazette]` in the office's `gazette.toml` says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from openipo.kernel.calendar.api import WEEKDAYS, Calendar, Period, subtract


class BadGazetteRule(ValueError):
    """The `[gazette]` table cannot be understood; the message says what to write."""


@dataclass(frozen=True)
class GazetteRule:
    """The gazette of an office: every week on a weekday, or every month on a day (-1: the last of the month).

    A planned day on which the office is closed moves to the next open one; `closes` before it the queue closes.
    """

    title: Mapping[str, str]
    every: str  # week | month
    on: int  # weekday (Monday is 0) or day of the month
    begins_on: date
    pattern: str = "{year}/{number:02d}"
    restarts: str = "yearly"
    closes: Period = field(default_factory=lambda: Period(1, "working_days"))
    law: str = ""

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> "GazetteRule":
        """The rule that the table states. Raises `BadGazetteRule`."""
        every = table.get("every", "week")
        if every not in {"week", "month"}:
            raise BadGazetteRule(f"[gazette] every = {every!r} is neither “week” nor “month”.")
        begins_on = table.get("begins_on")
        if not isinstance(begins_on, date):
            raise BadGazetteRule("[gazette] begins_on is missing: the day from which issues are planned.")
        return cls(
            title=table.get("title", {"en": "Gazette"}),
            every=every,
            on=_day(every, table.get("on")),
            begins_on=begins_on,
            pattern=table.get("number", "{year}/{number:02d}"),
            restarts=table.get("restarts", "yearly"),
            closes=_closes(table.get("closes", {"working_days": 1})),
            law=table.get("law", ""),
        )


def _day(every: str, on: Any) -> int:
    if every == "week":
        if on not in WEEKDAYS:
            raise BadGazetteRule(f"[gazette] on = {on!r} is no weekday; write for example “wednesday”.")
        return list(WEEKDAYS).index(on)
    if not isinstance(on, int) or isinstance(on, bool) or not (on == -1 or 1 <= on <= 28):
        raise BadGazetteRule(
            f"[gazette] on = {on!r} is no day that every month has; write 1 to 28, or -1 for the last."
        )
    return on


def _closes(table: Mapping[str, int]) -> Period:
    if len(table) != 1 or next(iter(table)) not in {"days", "working_days", "weeks"}:
        raise BadGazetteRule("[gazette] closes is one of { days = 2 }, { working_days = 2 }, { weeks = 1 }.")
    [(unit, count)] = table.items()
    return Period(count, unit)


def planned_days(rule: GazetteRule, *, until: date, calendar: Calendar) -> list[date]:
    """The days on which issues are planned, from the first to `until`, in order."""
    days = dict.fromkeys(calendar.next_open(day) for day in _nominal(rule, until))
    return [day for day in days if day <= until]


def next_planned_day(rule: GazetteRule, *, after: date, calendar: Calendar) -> date:
    """The first planned day after `after`."""
    far = max(after, rule.begins_on) + timedelta(days=75)
    return next(day for day in planned_days(rule, until=far, calendar=calendar) if day > after)


def closing_day(rule: GazetteRule, planned_on: date, calendar: Calendar) -> date:
    """The last day whose entries go into the issue planned for that day."""
    return subtract(planned_on, rule.closes, calendar=calendar)


def _nominal(rule: GazetteRule, until: date) -> list[date]:
    """The days as the rule alone names them; closed days are still among them."""
    if rule.every == "week":
        first = rule.begins_on + timedelta(days=(rule.on - rule.begins_on.weekday()) % 7)
        return [first + timedelta(weeks=count) for count in range(max(0, (until - first).days // 7 + 1))]
    months = range(rule.begins_on.year * 12 + rule.begins_on.month - 1, until.year * 12 + until.month)
    days = [_in_month(month // 12, month % 12 + 1, rule.on) for month in months]
    return [day for day in days if rule.begins_on <= day <= until]


def _in_month(year: int, month: int, on: int) -> date:
    if on > 0:
        return date(year, month, on)
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
