"""An issue is composed: what is queued goes in, section by section, as the register says it now."""

from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.publication.locking import locked
from openipo.domain.publication.models import Entry, Issue
from openipo.domain.publication.permissions import go_on_if, may
from openipo.domain.publication.rules.states import COMPOSED, QUEUED
from openipo.domain.publication.snapshot import snapshot_of


@transaction.atomic
def compose(*, issue: UUID, by: Actor) -> Issue:
    """Takes in every entry queued up to the closing day, and takes the snapshots of all its entries anew.

    It may be repeated until the issue is frozen. What was queued later stays for the next issue.
    """
    row = locked(issue, "compose")
    go_on_if(may(by, "compose"), "compose", row.state)
    waiting = Entry.objects.select_for_update().filter(state=QUEUED, queued_on__lte=row.closes_on)
    entries = sorted([*waiting, *row.entries.all()], key=_place)
    for position, entry in enumerate(entries, start=1):
        entry.issue, entry.state, entry.position = row, COMPOSED, position
        entry.snapshot = snapshot_of(entry)
    Entry.objects.bulk_update(entries, ["issue", "state", "position", "snapshot"], batch_size=200)
    return row


def _place(entry: Entry) -> tuple[int, str, str, str]:
    return entry.section_order, entry.section, entry.number, entry.key
