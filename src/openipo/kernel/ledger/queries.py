"""Reading the ledger: a chain as of a day and as known at an instant, and all chains one after the other."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Max, QuerySet

from openipo.kernel.ledger import store
from openipo.kernel.ledger.event import RecordedEvent
from openipo.kernel.ledger.models import Chain, Event
from openipo.kernel.ledger.rules.link import Head

_FIELDS = (
    "chain_id", "sequence", "kind", "effective_on", "recorded_at", "actor", "provision", "payload", "schema",
    "previous", "digest",
)  # fmt: skip
# Every act on a file reads its history: one statement, put together without the object mapper.
_HISTORY = f"SELECT {', '.join(_FIELDS[1:])} FROM ledger_event WHERE {{where}} ORDER BY sequence"  # noqa: S608


@dataclass(frozen=True)
class ChainInfo:
    """A chain and its end, without its events."""

    id: UUID
    kind: str
    length: int
    head: str


def lock(chain: UUID) -> Head:
    """Lock a chain until the transaction ends and give its end: read its events after this, not before.

    Raises UnknownChain, and LockRefused outside a transaction.
    """
    return store.locked_head(chain)


def lock_many(chains: Collection[UUID]) -> dict[UUID, Head]:
    """The same for many chains, in the one order in which everybody locks them: that of their ids."""
    return store.locked_heads(sorted(chains))


def history(chain: UUID, *, as_of: date | None = None, known_at: datetime | None = None) -> list[RecordedEvent]:
    """The events of a chain in order of recording: those effective up to `as_of`, recorded up to `known_at`."""
    limits = {"effective_on <= %s": as_of, "recorded_at <= %s": known_at}
    asked = {condition: value for condition, value in limits.items() if value is not None}
    where = " AND ".join(["chain_id = %s", *asked])
    with connection.cursor() as cursor:
        cursor.execute(_HISTORY.format(where=where), store.adapted([chain, *asked.values()]))
        return [_told(chain, row) for row in cursor.fetchall()]


def histories(kind: str = "") -> Iterator[tuple[UUID, list[RecordedEvent]]]:
    """Every chain (of a kind) with its events, chain by chain, streamed: to rebuild what is derived from them."""
    events = Event.objects.filter(chain__kind=kind) if kind else Event.objects.all()
    for chain, recorded in groupby(_recorded(events.order_by("chain", "sequence")), key=lambda event: event.chain):
        yield chain, list(recorded)


def histories_of(wanted: Collection[UUID]) -> Iterator[tuple[UUID, list[RecordedEvent]]]:
    """Some chains, known by their ids, each with its events in order of recording."""
    events = Event.objects.filter(chain__in=wanted).order_by("chain", "sequence")
    for chain, recorded in groupby(_recorded(events), key=lambda event: event.chain):
        yield chain, list(recorded)


def chains(kind: str = "", *, after: UUID | None = None, limit: int | None = None) -> list[ChainInfo]:
    """The chains (of a kind) in order of their ids, to be read page by page."""
    found = Chain.objects.filter(kind=kind) if kind else Chain.objects.all()
    if after is not None:
        found = found.filter(pk__gt=after)
    rows = found.order_by("pk").values_list("id", "kind", "length", "head")[:limit]
    return [ChainInfo(*row) for row in rows]


def last_recorded_at() -> datetime | None:
    """The latest instant at which anything was recorded: a clock that stands before it was set back."""
    return Chain.objects.aggregate(last=Max("recorded_at"))["last"]


def _recorded(events: "QuerySet[Event]") -> Iterator[RecordedEvent]:
    return (_event(row) for row in events.values_list(*_FIELDS).iterator(chunk_size=5000))


def _told(chain: UUID, row: tuple[Any, ...]) -> RecordedEvent:
    """An event as a cursor gives it."""
    sequence, kind, effective_on, recorded_at, actor, provision, payload, schema, previous, digest = row
    return RecordedEvent(
        chain, sequence, kind, effective_on, store.in_utc(recorded_at), actor, provision, json.loads(payload), schema,
        previous, digest,
    )  # fmt: skip


def _event(row: tuple[Any, ...]) -> RecordedEvent:
    return RecordedEvent(*[*row[:7], json.loads(row[7]), *row[8:]])
