"""Take a name off the list of those the office looks out for."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.persons.errors import PersonsRefusal
from openipo.domain.persons.models import WatchedName
from openipo.domain.persons.permissions import require
from openipo.kernel.locks.api import locked


@transaction.atomic
def end_watch(*, watched: int, by: Actor, at: datetime) -> WatchedName:
    """The entry stays, with who ended it and when."""
    require(by, "watch")
    row = locked(WatchedName.objects.filter(pk=watched)).get()
    if row.ended_at is not None:
        raise PersonsRefusal(gettext_noop("This name is not watched any more."))
    row.ended_by, row.ended_at = by.id, at
    row.save(update_fields=["ended_by", "ended_at"])
    return row
