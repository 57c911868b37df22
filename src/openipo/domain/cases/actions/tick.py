"""Time passes on every file: reminders are drafted, and clocks that have run out have their consequence."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from openipo.domain.accounts.api import SYSTEM, Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.law import calendars
from openipo.domain.cases.models import Clock, StalledFile
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import tick as let_time_pass
from openipo.kernel.calendar.api import Calendar

logger = logging.getLogger(__name__)


@dataclass
class TickReport:
    """What the passing of time did: files looked at, files on which something happened, and files that failed."""

    on: date
    files: int = 0
    changed: int = 0
    events: int = 0
    stalled: dict[UUID, str] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        return not self.stalled


def tick(*, on: date, at: datetime, by: Actor = SYSTEM, files: Iterable[UUID] | None = None) -> TickReport:
    """Let time pass up to the day `on` on all files with something due (or on these `files`).

    Each file is a transaction of its own: stopped at any point, the next run goes on where this one ended. A file that
    fails does not keep the others waiting; it stands in the report and among the stalled files until it goes through.
    """
    require(by, "pass-time")
    report = TickReport(on)
    shared: dict[str, Calendar] = calendars()
    stalled_before = set(StalledFile.objects.values_list("file", flat=True))
    for file in list(files) if files is not None else files_due(on):
        report.files += 1
        try:
            recorded = _pass_time(file, on=on, at=at, by=by, calendars=shared)
        except Exception as error:  # Whatever it is, it concerns one file; it is kept, and shown until it is put right.
            logger.exception("Time could not be made to pass on file %s", file)
            report.stalled[file] = _note_stalled(file, on, at, error)
            continue
        if file in stalled_before:
            StalledFile.objects.filter(file=file).delete()
        report.changed += bool(recorded)
        report.events += recorded
    return report


def files_due(on: date) -> list[UUID]:
    """Files with a clock on which the passing of time may act by the day."""
    return list(Clock.objects.filter(act_on__lte=on).order_by("file").values_list("file", flat=True).distinct())


@transaction.atomic
def _pass_time(file: UUID, *, on: date, at: datetime, by: Actor, calendars: dict[str, Calendar]) -> int:
    """Let time pass on one file; gives the number of events recorded."""
    at_hand = take_up(file, calendars=calendars)
    act = begin(at_hand, on, at, by)
    now = act.at_hand
    act.add(let_time_pass(now.law, now.case, now.facts, on))
    return len(act.write().history) - len(at_hand.history)


def _note_stalled(file: UUID, on: date, at: datetime, error: Exception) -> str:
    """Keep why the file failed; gives the reason."""
    reason = f"{type(error).__name__}: {error}"
    row, is_new = StalledFile.objects.get_or_create(file=file, defaults={"on": on, "reason": reason, "failed_at": at})
    if not is_new:
        StalledFile.objects.filter(pk=row.pk).update(on=on, reason=reason, failed_at=at, attempts=F("attempts") + 1)
    return reason
