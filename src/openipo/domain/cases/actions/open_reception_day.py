"""Open the reception's log for a day."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.errors import LogRefused
from openipo.domain.cases.models import ReceptionDay
from openipo.domain.cases.permissions import require


@transaction.atomic
def open_reception_day(*, on: date, by: Actor, at: datetime) -> ReceptionDay:
    """The day's log. Opening an open log again changes nothing; a closed one stays closed."""
    require(by, "keep-log")
    day, _ = ReceptionDay.objects.get_or_create(on=on, defaults={"opened_by": by.id, "opened_at": at})
    if day.state != "open":
        raise LogRefused(gettext_noop("The log of %(on)s is closed."), on=on)
    return day
