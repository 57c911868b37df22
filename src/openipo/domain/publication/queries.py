"""Questions about the gazette."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Min

from openipo.domain.publication.models import Entry, Issue
from openipo.domain.publication.rules.gazette_rule import GazetteRule, planned_days
from openipo.domain.publication.rules.overdue import Overdue, overdue
from openipo.domain.publication.rules.states import PUBLISHED, QUEUED
from openipo.kernel.calendar.api import Calendar


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


def find_issue(number: str) -> Issue:
    """The issue of that number; raises `Issue.DoesNotExist`."""
    return Issue.objects.get(number=number)


def overdue_issues(*, on: date, rule: GazetteRule, calendar: Calendar) -> Sequence[Overdue]:
    """The planned days before `on` on which no issue appeared: they are shown until it has.

    Days before anything was queued are passed over: an office that begins its register today has missed nothing.
    """
    first_queued_on = Entry.objects.aggregate(first=Min("queued_on"))["first"]
    if first_queued_on is None:
        return []
    states = dict(Issue.objects.values_list("planned_on", "state"))
    published = {day for day, state in states.items() if state == PUBLISHED}
    planned = [day for day in planned_days(rule, until=on, calendar=calendar) if day > first_queued_on]
    return overdue(planned, published, states, on=on)
