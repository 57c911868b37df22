"""Close the reception's log: what was counted on paper beside what was recorded."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.errors import LogRefused
from openipo.domain.cases.models import ReceptionDay
from openipo.domain.cases.permissions import require
from openipo.domain.cases.queries.reception_log import log_of


@transaction.atomic
def close_reception_day(*, on: date, counted: Mapping[str, int], by: Actor, at: datetime) -> ReceptionDay:
    """Close the log with the pieces counted ("applications", "documents"); from then on nothing enters that day."""
    require(by, "keep-log")
    day = ReceptionDay.objects.select_for_update().filter(on=on).first()
    if day is None or day.state != "open":
        raise LogRefused(gettext_noop("There is no open log for %(on)s."), on=on)
    log = log_of(on)
    day.counted = dict(counted)
    day.recorded = {
        "applications": len(log.applications),
        "documents": len(log.documents),
        "first": log.first_number,
        "last": log.last_number,
    }
    day.closed_by, day.closed_at = by.id, at
    day.save(update_fields=["counted", "recorded", "closed_by", "closed_at"])
    return day
