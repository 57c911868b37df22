"""The reception's log of a day, seen from what enters it."""

from datetime import date, datetime

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.errors import LogRefused
from openipo.domain.cases.models import ReceptionDay


def enter_in_log(on: date, *, by: Actor, at: datetime) -> ReceptionDay:
    """The day's log, locked so that it is not closed meanwhile; what comes in first opens it.

    Raises `LogRefused` where it is closed, or where the day has not come yet.
    """
    if on > at.date():
        raise LogRefused(gettext_noop("Nothing can have been received on %(on)s: that day has not come."), on=on)
    ReceptionDay.objects.get_or_create(on=on, defaults={"opened_by": by.id, "opened_at": at})
    day = ReceptionDay.objects.select_for_update().get(on=on)
    if day.state != "open":
        raise LogRefused(gettext_noop("The log of %(on)s is closed; record it under a day that is open."), on=on)
    return day
