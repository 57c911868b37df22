"""The derived tables follow the ledger."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from openipo.domain.rights.projection import store
from openipo.domain.rights.projection.difference import Changes, changes
from openipo.domain.rights.projection.followers import tell_followers
from openipo.domain.rights.projection.registry import projections
from openipo.domain.rights.projection.table import Projection, Rows, Table
from openipo.kernel.ledger.api import RecordedEvent
from openipo.kernel.locks.api import require_transaction

History = Sequence[RecordedEvent]


def project(chain: UUID, events: History, *, already: int | None = None, chain_kind: str = "file") -> None:
    """Bring the derived rows of a chain to what its events say, all of them, in the caller's transaction.

    `events` is the whole history. `already` is how many of them the tables held before: the rows are then compared with
    those of these first events instead of being read, and TableOutOfStep is raised where a row to be changed is not
    there. Without it the stored rows are read and compared.
    """
    require_transaction("Writing the derived tables")
    for projection in projections(chain_kind):
        computed = projection.rows_for(events)
        before = _before(projection, chain, events, already)
        for table in projection.tables:
            needed = changes(before.get(table, {}), computed.get(table, {}))
            if needed:
                store.write(table, chain, needed)
    _tell({chain: events[already or 0 :]}, chain_kind)


def project_each(histories: Mapping[UUID, tuple[History, int]], *, chain_kind: str = "file") -> None:
    """The same for many chains, table by table: each with its whole history and how many of its events were there."""
    require_transaction("Writing the derived tables")
    for projection in projections(chain_kind):
        needed: dict[Table, dict[UUID, Changes]] = {table: {} for table in projection.tables}
        for chain, (events, already) in histories.items():
            computed, before = projection.rows_for(events), _before(projection, chain, events, already)
            for table in projection.tables:
                if changed := changes(before.get(table, {}), computed.get(table, {})):
                    needed[table][chain] = changed
        for table, of_chains in needed.items():
            store.write_many(table, of_chains)
    _tell({chain: events[already:] for chain, (events, already) in histories.items()}, chain_kind)


def _before(projection: Projection, chain: UUID, events: History, already: int | None) -> Mapping[Table, Rows]:
    if already is None:
        return {table: store.read(table, [chain]).get(chain, {}) for table in projection.tables}
    return projection.rows_for(events[:already]) if already else {}


def project_new(histories: Mapping[UUID, History], *, chain_kind: str = "file") -> None:
    """Write the derived rows of chains that have none yet, many at once: a back file."""
    require_transaction("Writing the derived tables")
    for projection in projections(chain_kind):
        computed = {chain: projection.rows_for(events) for chain, events in histories.items()}
        for table in projection.tables:
            store.create(table, {chain: rows.get(table, {}) for chain, rows in computed.items()})
    _tell(histories, chain_kind)


def _tell(moved: Mapping[UUID, History], chain_kind: str) -> None:
    if chain_kind == "file":
        tell_followers(moved)
