"""Derived rows in the database: read for some chains, written where they differ."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from openipo.domain.rights.projection.difference import Changes
from openipo.domain.rights.projection.table import Row, Rows, Table
from openipo.domain.rights.projection.writing import delete_some, insert_many, update_many

Place = tuple[UUID, str]  # of a row: its chain, and its key within the chain


class TableOutOfStep(Exception):
    """A derived table does not hold what it held after the last event; `openipo register rebuild` puts it right."""

    def __init__(self, table: str, chain: UUID, key: str) -> None:
        super().__init__(
            f"The table {table} is not in step with the ledger (chain {chain}, row {key or 'of the file'}); "
            "run “openipo register rebuild”. Nothing was recorded."
        )


def read(table: Table, chains: Collection[UUID]) -> dict[UUID, dict[str, Row]]:
    """The stored rows of these chains, by chain and key."""
    places = [table.chain, table.key] if table.key else [table.chain]
    found: dict[UUID, dict[str, Row]] = {}
    rows = table.model._default_manager.filter(**{f"{table.chain}__in": chains}).values_list(*places, *table.columns)
    for row in rows.iterator(chunk_size=2000):
        key = row[1] if table.key else ""
        found.setdefault(row[0], {})[key] = dict(zip(table.columns, row[len(places) :], strict=True))
    return found


def write(table: Table, chain: UUID, needed: Changes) -> None:
    """Bring the rows of one chain to what was computed. Raises TableOutOfStep where they are not what was expected."""
    write_many(table, {chain: needed})


def write_many(table: Table, needed: Mapping[UUID, Changes]) -> None:
    """The same for many chains: rows in which the same columns changed are written at once."""
    alike: dict[tuple[str, ...], dict[Place, Row]] = {}
    for chain, needs in needed.items():
        for key, changed in needs.update.items():
            alike.setdefault(tuple(changed), {})[chain, key] = changed
    for names, rows in alike.items():
        if update_many(table, names, rows) != len(rows):
            raise TableOutOfStep(table.name, *_missing(table, rows))
    for chain, needs in needed.items():
        if needs.delete:
            delete_some(table, chain, needs.delete)
    create(table, {chain: needs.create for chain, needs in needed.items()})


def _missing(table: Table, rows: Collection[Place]) -> Place:
    """The first of these rows that is not there."""
    stored = read(table, {chain for chain, _ in rows})
    return next((chain, key) for chain, key in rows if key not in stored.get(chain, {}))


def create(table: Table, rows: Mapping[UUID, Rows]) -> None:
    """Write new rows of one or many chains."""
    insert_many(table, rows)


def chains_in(table: Table) -> Iterable[UUID]:
    """The chains that have rows in a table."""
    return table.model._default_manager.order_by(table.chain).values_list(table.chain, flat=True).distinct().iterator()
