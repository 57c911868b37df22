"""Verification: every event is digested again and every seal computed again, and compared with what is stored.

Each comparison reads with one statement, so that what is recorded meanwhile is not taken for a fault.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from openipo.kernel.ledger.fault import Fault
from openipo.kernel.ledger.guards import missing_guards
from openipo.kernel.ledger.models import Seal
from openipo.kernel.ledger.rules.chain_faults import ChainCheck
from openipo.kernel.ledger.verify_seals import seal_faults

# The fields in the form in which they were digested: the database puts them into it faster than Python would. In the
# order of the table, which is that of recording: to go from chain to chain would leap through a large file.
_EVENTS = """
SELECT {chain}, sequence, kind, {day}, {instant}, actor, provision, payload, schema, previous, digest
FROM ledger_event {only} ORDER BY id
"""
_FORMS = {
    "sqlite": {
        "chain": "chain_id",
        "day": "effective_on || ''",
        "instant": "replace(substr(recorded_at || '.000000', 1, 26), ' ', 'T') || 'Z'",
    },
    "postgresql": {
        "chain": "replace(chain_id::text, '-', '')",
        "day": "to_char(effective_on, 'YYYY-MM-DD')",
        "instant": "to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
    },
}
_ENDS = """
SELECT chain.id, chain.length FROM ledger_chain chain
LEFT JOIN ledger_event last ON last.chain_id = chain.id AND last.sequence = chain.length
LEFT JOIN ledger_event beyond ON beyond.chain_id = chain.id AND beyond.sequence = chain.length + 1
WHERE ((chain.length > 0 AND (last.digest IS NULL OR last.digest <> chain.head)) OR beyond.id IS NOT NULL) {only}
"""
_SEALED = """
SELECT sealed.chain_id, sealed.length, sealed.seal_id FROM ledger_sealedhead sealed
LEFT JOIN ledger_event event ON event.chain_id = sealed.chain_id AND event.sequence = sealed.length
WHERE (event.digest IS NULL OR event.digest <> sealed.head) {only}
"""


@dataclass(frozen=True)
class VerifyReport:
    """What was verified, and the faults found."""

    events: int
    chains: int
    seals: int
    faults: tuple[Fault, ...]

    @property
    def is_sound(self) -> bool:
        return not self.faults


@transaction.atomic
def verify(chain: UUID | None = None) -> VerifyReport:
    """Verify one chain, or the whole ledger with its seals and the guards of the database."""
    check = ChainCheck()
    faults = [*check.faults(_event_rows(chain)), *_end_faults(chain), *_sealed_faults(chain)]
    if chain is None:
        faults += [*seal_faults(), *_guard_faults()]
    return VerifyReport(check.events, check.chains, Seal.objects.count(), tuple(faults))


def _event_rows(chain: UUID | None) -> Iterator[tuple[Any, ...]]:
    only, values = _only("WHERE chain_id = %s", chain)
    with connection.chunked_cursor() as cursor:
        cursor.execute(_EVENTS.format(only=only, **_FORMS[connection.vendor]), values)
        while rows := cursor.fetchmany(5000):
            yield from rows


def _end_faults(chain: UUID | None) -> Iterator[Fault]:
    for found, length in _rows(_ENDS, "AND chain.id = %s", chain):
        reason = f"Chain {found} does not end with event {length}, as it should: events were taken away or added."
        yield Fault("end", reason, found, length)


def _sealed_faults(chain: UUID | None) -> Iterator[Fault]:
    for found, length, seal in _rows(_SEALED, "AND sealed.chain_id = %s", chain):
        reason = f"Event {length} of chain {found} is not the one that seal {seal} took in."
        yield Fault("sealed", reason, found, length)


def _guard_faults() -> Iterator[Fault]:
    for name in missing_guards(connection):
        yield Fault("guard", f"The database lacks the guard {name}, which refuses to rewrite the ledger.")


def _rows(query: str, condition: str, chain: UUID | None) -> Iterator[tuple[Any, ...]]:
    only, values = _only(condition, chain)
    with connection.cursor() as cursor:
        cursor.execute(query.format(only=only), values)
        for row in cursor.fetchall():
            yield UUID(str(row[0])), *row[1:]


def _only(condition: str, chain: UUID | None) -> tuple[str, list[str]]:
    if chain is None:
        return "", []
    return condition, [chain.hex]
