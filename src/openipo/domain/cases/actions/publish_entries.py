"""An issue of the gazette has appeared: the files whose entries it holds are told."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import Act, begin
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import publish
from openipo.kernel.ledger.api import NewEvent


@dataclass(frozen=True)
class EntryRef:
    """An entry of a file, by its key. A corrigendum that restarts no time limit sets nothing off (`tells`)."""

    file: UUID
    key: str
    tells: bool = True


@transaction.atomic
def publish_entries(*, issue: str, entries: Iterable[EntryRef], on: date, by: Actor, at: datetime) -> int:
    """Record that these entries appeared in the issue on the day, with what the law lets follow, all or none.

    Entries told before are passed over, so that an issue may be told twice. Gives the number of entries recorded.
    """
    require(by, "publish")
    wanted: dict[UUID, list[EntryRef]] = defaultdict(list)
    for entry in entries:
        wanted[entry.file].append(entry)
    told = 0
    for file in sorted(wanted):
        act = begin(take_up(file), on, at, by)
        new = [ref for ref in wanted[file] if act.at_hand.case.entries[ref.key].published_on is None]
        for ref in new:
            tell(act, ref, issue)
        act.write()
        told += len(new)
    return told


def tell(act: Act, ref: EntryRef, issue: str) -> None:
    """Record the appearance of one entry; what sets something off goes through the law."""
    entry = act.at_hand.case.entries[ref.key]
    if ref.tells:
        act.happen(publish(entry, act.on, issue))
        return
    payload = {
        "key": entry.key,
        "section": entry.section,
        "proceeding": entry.proceeding,
        "published_on": act.on.isoformat(),
        "issue": issue,
    }
    act.record([NewEvent("entry_published", act.on, payload, entry.law)])
