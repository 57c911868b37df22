"""Events are appended to many chains at once, each in its own order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from openipo.kernel.ledger import store
from openipo.kernel.ledger.actions.append import office_day
from openipo.kernel.ledger.errors import ChainMoved
from openipo.kernel.ledger.event import NewEvent, RecordedEvent
from openipo.kernel.ledger.rules.link import Recording, link


@dataclass(frozen=True)
class Continuation:
    """What is to be recorded at the end of a chain that has `expected_length` events."""

    chain: UUID
    events: Sequence[NewEvent]
    expected_length: int


def append_each(continuations: Sequence[Continuation], *, actor: str, at: datetime) -> dict[UUID, list[RecordedEvent]]:
    """The events as recorded, by chain, all or nothing. The chains must be locked by the caller (`lock`), in order.

    Raises as `append` does; it is meant for chains that have a beginning.
    """
    recording = Recording(actor, at, office_day(at))
    heads = store.locked_heads([each.chain for each in continuations])
    linked = {}
    for each in continuations:
        head = heads[each.chain]
        if head.length != each.expected_length:
            raise ChainMoved(each.chain, each.expected_length, head.length)
        linked[each.chain] = link(each.chain, head, each.events, recording)
    store.write_each({chain: items for chain, items in linked.items() if items})
    return {chain: [item.event for item in items] for chain, items in linked.items()}
