"""Questions about the gazette."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from django.db.models import F, Min, Value

from openipo.domain.publication.models import Entry, Issue
from openipo.domain.publication.rules.gazette_rule import GazetteRule, planned_days
from openipo.domain.publication.rules.overdue import Overdue, overdue
from openipo.domain.publication.rules.states import PUBLISHED, QUEUED
from openipo.kernel.calendar.api import Calendar

_QUEUED_FIRST = "queued first"  # stands beside the states of issues and is none


def queued_entries() -> Sequence[Entry]:
    """Entries that wait for an issue, in the order of the gazette."""
    return list(Entry.objects.filter(state=QUEUED))


def entries_of(file: UUID) -> Sequence[Entry]:
    """The entries about a file, the oldest first."""
    return list(Entry.objects.filter(file=file).select_related("issue").order_by("queued_at", "key"))


def entry_with_key(file: UUID, key: str) -> Entry:
    """The entry that the file's events call by that key; raises `Entry.DoesNotExist`."""
    return Entry.objects.get(file=file, key=key)


def issues(*, published_only: bool = False) -> Sequence[Issue]:
    """The issues, the latest first."""
    found = Issue.objects.all()
    return list(found.filter(state=PUBLISHED) if published_only else found)


def overdue_issues(
    *, on: date, rule: GazetteRule, usual: Calendar, calendar: Callable[[], Calendar]
) -> Sequence[Overdue]:
    """The planned days before `on` on which no issue appeared: they are shown until it has.

    Days before anything was queued are passed over: an office that begins its register today has missed nothing. Every
    page of an officer asks this, so it is one question to the database: closures, which are in `calendar` and not in
    the `usual` one, only put issues off, and are read where one is missing without them.
    """
    queued = Entry.objects.order_by().values(known=Value(_QUEUED_FIRST)).annotate(day=Min("queued_on"))
    planned_on = Issue.objects.order_by().values(known=F("state")).annotate(day=F("planned_on"))
    found = list(queued.values_list("known", "day").union(planned_on.values_list("known", "day"), all=True))
    first_queued_on = next((day for known, day in found if known == _QUEUED_FIRST), None)
    if first_queued_on is None:
        return []
    states = {day: state for state, day in found if state != _QUEUED_FIRST}
    published = {day for day, state in states.items() if state == PUBLISHED}

    def missing(kept: Calendar) -> Sequence[Overdue]:
        planned = [day for day in planned_days(rule, until=on, calendar=kept) if day > first_queued_on]
        return overdue(planned, published, states, on=on)

    return missing(usual) and missing(calendar())
