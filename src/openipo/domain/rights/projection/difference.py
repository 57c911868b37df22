"""How rows that are stored differ from rows that are computed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from openipo.domain.rights.projection.table import Row, Rows, Table


@dataclass(frozen=True)
class Difference:
    """One value that differs; `column` is empty where a whole row is missing or too many."""

    table: str
    chain: UUID
    key: str
    column: str
    stored: Any
    computed: Any

    def __str__(self) -> str:
        place = f"{self.table} of {self.chain}" + (f", row {self.key}" if self.key else "")
        if not self.column:
            return f"{place}: " + ("the row is missing." if self.stored is None else "the row should not be there.")
        return f"{place}: {self.column} is {self.stored!r}, but the ledger gives {self.computed!r}."


@dataclass(frozen=True)
class Changes:
    """What brings the stored rows of one table and chain to the computed ones."""

    create: Mapping[str, Row]
    update: Mapping[str, Row]  # the columns that change, by key
    delete: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.create or self.update or self.delete)


def changes(stored: Rows, computed: Rows) -> Changes:
    """The least that must be written."""
    update = {}
    for key in stored.keys() & computed.keys():
        if stored[key] != computed[key]:
            before = stored[key]
            update[key] = {name: value for name, value in computed[key].items() if before[name] != value}
    return Changes(
        create={key: row for key, row in computed.items() if key not in stored},
        update=update,
        delete=tuple(key for key in stored if key not in computed),
    )


def differences(table: Table, chain: UUID, stored: Rows, needed: Changes) -> Iterator[Difference]:
    """The same as a report, value by value."""
    for key, row in needed.create.items():
        yield Difference(table.name, chain, key, "", None, row)
    for key in needed.delete:
        yield Difference(table.name, chain, key, "", stored[key], None)
    for key, row in needed.update.items():
        for column, value in row.items():
            yield Difference(table.name, chain, key, column, stored[key][column], value)
