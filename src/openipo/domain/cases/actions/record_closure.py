"""The office was shut on a day on which its calendar said it was open: time limits that ran out then are saved."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.errors import CaseError
from openipo.domain.cases.law import calendars
from openipo.domain.cases.models import Clock, Closure
from openipo.domain.cases.permissions import require


@dataclass
class ClosureReport:
    """What a closure changed: files looked at, clocks moved, and clocks that had been missed already (for a person)."""

    closure: Closure
    files: int = 0
    moved: int = 0
    questioned: list[tuple[UUID, str]] = field(default_factory=list)


def record_closure(*, on: date, reason: str, recorded_on: date, by: Actor, at: datetime) -> ClosureReport:
    """Record the closure of the day `on`, then move the running clocks of all files that it concerns.

    The closure holds from the moment it is recorded: whatever is done on a file afterwards heeds it first. Each file is
    a transaction of its own; recorded again, the same closure goes on with the files not yet looked at.
    """
    require(by, "record-closure")
    if on > recorded_on:
        raise CaseError(gettext_noop("%(on)s has not come yet; put it into the calendar of the law book."), on=on)
    values = {"reason": reason, "recorded_on": recorded_on, "recorded_at": at, "recorded_by": by.id}
    with transaction.atomic():
        closure, _ = Closure.objects.get_or_create(on=on, defaults=values)
    report = ClosureReport(closure)
    shared = calendars()
    for file in files_concerned(on):
        with transaction.atomic():
            act = begin(take_up(file, calendars=shared), recorded_on, at, by)
            act.write()
        report.files += 1
        report.moved += sum(event.kind == "clock_moved" for event in act.new)
        report.questioned += [(file, each.payload["clock"]) for each in act.new if each.kind == "clock_questioned"]
    return report


def files_concerned(on: date) -> list[UUID]:
    """Files with a clock that was running on the day, whether it runs still or was missed."""
    lasted = Q(expires_on__gte=on) | Q(grace_until__gte=on)
    clocks = Clock.objects.filter(lasted, status__in=("running", "missed"), started_on__lt=on)
    return list(clocks.order_by("file").values_list("file", flat=True).distinct())
