"""A second person agrees a closed log."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.errors import LogRefused
from openipo.domain.cases.models import ReceptionDay
from openipo.domain.cases.permissions import require
from openipo.kernel.security.api import AccessRefused, refused


@transaction.atomic
def reconcile_reception_day(*, on: date, note: str, by: Actor, at: datetime) -> ReceptionDay:
    """Agree a closed log; where counts differ a note says why. Not by the person who closed it."""
    require(by, "reconcile-log")
    day = ReceptionDay.objects.select_for_update().filter(on=on).first()
    if day is None or day.state != "closed":
        raise LogRefused(gettext_noop("The log of %(on)s is not closed, or is agreed already."), on=on)
    if by.id == day.closed_by:
        raise AccessRefused(refused(gettext_lazy("A second person must agree the log, not the one who closed it.")))
    differs = any(day.recorded.get(kind, 0) != pieces for kind, pieces in day.counted.items())
    if differs and not note.strip():
        raise LogRefused(gettext_noop("Counted and recorded differ; say why in a note."))
    day.reconciled_by, day.reconciled_at, day.note = by.id, at, note.strip()
    day.save(update_fields=["reconciled_by", "reconciled_at", "note"])
    return day
