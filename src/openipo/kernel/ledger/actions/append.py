"""Events are appended to a chain."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from openipo.kernel.ledger import store
from openipo.kernel.ledger.errors import ChainMoved
from openipo.kernel.ledger.event import NewEvent, RecordedEvent
from openipo.kernel.ledger.rules.link import Recording, link


def append(
    *, chain: UUID, events: Sequence[NewEvent], actor: str, at: datetime, expected_length: int | None = None
) -> list[RecordedEvent]:
    """Record events at the end of a chain, in their order, by `actor` at the instant `at`.

    Raises ChainMoved where the chain has not `expected_length` events, ClockSetBack where `at` lies before the last
    recorded instant (of the chain; for its first event, of the whole ledger), NotYetEffective for a fact of a day after
    that of `at`, NotRecordable for a payload that is not plain JSON, UnknownChain, and LockRefused outside a
    transaction.
    """
    head = store.locked_head(chain)
    if expected_length is not None and head.length != expected_length:
        raise ChainMoved(chain, expected_length, head.length)
    if not events:
        return []
    recording = Recording(actor, at, office_day(at))
    if head.length == 0:
        recording.not_before(store.newest_instant())
    linked = link(chain, head, events, recording)
    store.write(chain, linked)
    return [item.event for item in linked]


def office_day(at: datetime) -> date:
    """The day of an instant where the office is (the setting TIME_ZONE)."""
    return at.astimezone(timezone.get_default_timezone()).date()
