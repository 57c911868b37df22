"""An issue of the gazette has appeared: the files whose entries it holds are told."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import publish


@dataclass(frozen=True)
class EntryRef:
    """An entry of a file, by its key."""

    file: UUID
    key: str


@transaction.atomic
def publish_entries(*, issue: str, entries: Iterable[EntryRef], on: date, by: Actor, at: datetime) -> int:
    """Record that these entries appeared in the issue on the day, with what the law lets follow, all or none.

    Entries told before are passed over, so that an issue may be told twice. Gives the number of entries recorded.
    """
    require(by, "publish")
    wanted: dict[UUID, list[str]] = defaultdict(list)
    for entry in entries:
        wanted[entry.file].append(entry.key)
    told = 0
    for file in sorted(wanted):
        act = begin(take_up(file), on, at, by)
        new = [key for key in wanted[file] if act.at_hand.case.entries[key].published_on is None]
        for key in new:
            act.happen(publish(act.at_hand.case.entries[key], on, issue))
        act.write()
        told += len(new)
    return told
