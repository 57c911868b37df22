"""Many new chains are recorded at once: a back file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from openipo.kernel.ledger import store
from openipo.kernel.ledger.actions.append import office_day
from openipo.kernel.ledger.event import NewEvent
from openipo.kernel.ledger.rules.link import Head, Linked, Recording, link
from openipo.kernel.locks.api import require_transaction

# All batches of a back file bear the instant at which the run began, while officers go on recording.
LONGEST_RUN = timedelta(days=1)


@dataclass(frozen=True)
class NewChain:
    """A chain that does not exist yet, with its first events. The caller gives the id (`uuid4()`)."""

    id: UUID
    kind: str
    events: Sequence[NewEvent]


def append_many(chains: Sequence[NewChain], *, actor: str, at: datetime) -> int:
    """Open chains and record their first events, all or nothing; gives the number of events recorded.

    Every chain needs at least one event. Hand over some thousand chains at a time: they are held in memory.
    Raises as `append` does; IntegrityError for a chain that exists.
    """
    require_transaction("Recording many chains of the ledger")
    recording = Recording(actor, at, office_day(at))
    recording.not_before(store.newest_instant(), within=LONGEST_RUN)
    linked = [link(chain.id, Head(), chain.events, recording) for chain in chains]
    store.copy_rows(
        "ledger_chain",
        ("id", "kind", "length", "head", "recorded_at"),
        (_chain_row(chain, events) for chain, events in zip(chains, linked, strict=True)),
    )
    store.copy_rows("ledger_event", store.EVENT_COLUMNS, map(store.event_row, _flat(linked)))
    return sum(map(len, linked))


def _chain_row(chain: NewChain, events: Sequence[Linked]) -> tuple[object, ...]:
    if not events:
        raise ValueError(f"The new chain {chain.id} has no event.")
    last = events[-1].event
    return chain.id, chain.kind, last.sequence, last.digest, last.recorded_at


def _flat(linked: Iterable[Iterable[Linked]]) -> Iterable[Linked]:
    return (event for events in linked for event in events)
