"""An entry is left out of an issue and waits for a later one."""

from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.publication.locking import locked
from openipo.domain.publication.models import Entry
from openipo.domain.publication.permissions import go_on_if, may
from openipo.domain.publication.rules.states import QUEUED


@transaction.atomic
def leave_out(*, issue: UUID, entry: UUID, by: Actor) -> Entry:
    """The entry goes back into the queue; composing again would take it in again, so leave it out last."""
    row = locked(issue, "leave out")
    go_on_if(may(by, "compose"), "leave out", row.state)
    left = row.entries.get(pk=entry)
    left.issue, left.state, left.position, left.snapshot = None, QUEUED, 0, None
    left.save(update_fields=["issue", "state", "position", "snapshot"])
    return left
