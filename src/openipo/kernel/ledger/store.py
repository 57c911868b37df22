"""How rows reach the database: one statement where the database can, COPY for many."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from openipo.kernel.ledger.errors import UnknownChain
from openipo.kernel.ledger.models import Event
from openipo.kernel.ledger.rules.link import Head, Linked
from openipo.kernel.locks.api import require_transaction

SOME = 500  # ids in one statement: SQLite takes no more than some thousand

EVENT_COLUMNS = (
    "chain_id", "sequence", "kind", "effective_on", "recorded_at", "actor", "provision", "payload", "schema",
    "previous", "digest",
)  # fmt: skip


def locked_head(chain: UUID) -> Head:
    """The end of a chain, which nobody else can move before this transaction ends."""
    require_transaction(f"Locking the chain {chain}")
    lock = " FOR UPDATE" if connection.vendor == "postgresql" else ""  # SQLite's transactions lock as they begin
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT length, head, recorded_at FROM ledger_chain WHERE id = %s{lock}", adapted([chain]))  # noqa: S608
        row = cursor.fetchone()
    if row is None:
        raise UnknownChain(chain)
    length, head, recorded_at = row
    return Head(length, head, in_utc(recorded_at) if recorded_at else None)


def locked_heads(chains: Sequence[UUID]) -> dict[UUID, Head]:
    """The ends of many chains, locked in the order of their ids. Raises UnknownChain."""
    require_transaction("Locking chains")
    lock = " FOR UPDATE" if connection.vendor == "postgresql" else ""
    found: dict[UUID, Head] = {}
    with connection.cursor() as cursor:
        for place in range(0, len(chains), SOME):
            some = chains[place : place + SOME]
            marks = ", ".join(["%s"] * len(some))
            cursor.execute(
                f"SELECT id, length, head, recorded_at FROM ledger_chain WHERE id IN ({marks}) ORDER BY id{lock}",  # noqa: S608
                adapted(some),
            )
            found |= {as_uuid(row[0]): Head(row[1], row[2], row[3] and in_utc(row[3])) for row in cursor.fetchall()}
    for chain in chains:
        if chain not in found:
            raise UnknownChain(chain)
    return found


def as_uuid(value: "UUID | str") -> UUID:
    """An id as a cursor gives it: SQLite keeps them as text."""
    return value if isinstance(value, UUID) else UUID(value)


def in_utc(instant: datetime) -> datetime:
    """An instant as a cursor gives it: SQLite keeps them without a zone, in UTC."""
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def newest_instant() -> datetime | None:
    """The instant of the event written last in the whole ledger: one look at the end of the table's own order."""
    return Event.objects.order_by("-pk").values_list("recorded_at", flat=True).first()


def event_row(linked: Linked) -> tuple[Any, ...]:
    """A linked event as the columns of its row."""
    event = linked.event
    return (
        event.chain, event.sequence, event.kind, event.effective_on, event.recorded_at, event.actor, event.provision,
        linked.payload, event.schema, event.previous, event.digest,
    )  # fmt: skip


def write(chain: UUID, linked: Sequence[Linked]) -> None:
    """Write events at the end of a locked chain: one round trip on PostgreSQL, two local statements on SQLite."""
    last = linked[-1].event
    end = (last.sequence, last.digest, last.recorded_at, chain)
    rows = [value for item in linked for value in event_row(item)]
    insert = f"INSERT INTO ledger_event ({', '.join(EVENT_COLUMNS)}) VALUES {_places(len(linked))}"  # noqa: S608 - fixed names
    update = "UPDATE ledger_chain SET length = %s, head = %s, recorded_at = %s WHERE id = %s"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"WITH written AS ({insert}) {update}", [*rows, *end])
        else:
            cursor.execute(insert, adapted(rows))
            cursor.execute(update, adapted(end))


def write_each(linked: Mapping[UUID, Sequence[Linked]]) -> None:
    """Write events at the ends of many locked chains."""
    ends = [(items[-1].event.sequence, items[-1].event.digest, items[-1].event.recorded_at, chain)
            for chain, items in linked.items()]  # fmt: skip
    copy_rows("ledger_event", EVENT_COLUMNS, (event_row(item) for items in linked.values() for item in items))
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE ledger_chain SET length = %s, head = %s, recorded_at = %s WHERE id = %s",
            [adapted(end) for end in ends],
        )


def _places(rows: int) -> str:
    return ", ".join([f"({', '.join(['%s'] * len(EVENT_COLUMNS))})"] * rows)


def adapted(values: Iterable[Any]) -> list[Any]:
    """Values as this database stores them in the columns that Django made."""
    return list(values) if connection.vendor == "postgresql" else [_on_sqlite(value) for value in values]


def _on_sqlite(value: Any) -> Any:
    if isinstance(value, str | int):
        return value
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value.isoformat() if isinstance(value, date) else value


def copy_rows(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write many rows at once (COPY on PostgreSQL); making `rows` must not ask the database."""
    names = ", ".join(columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with connection.wrap_database_errors, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            statement = f"INSERT INTO {table} ({names}) VALUES ({', '.join(['%s'] * len(columns))})"  # noqa: S608
            cursor.executemany(statement, [adapted(row) for row in rows])
