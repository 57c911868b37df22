"""The extract brought together by key in a file of its own, so that memory does not grow with the register.

One sqlite table a table of the extract: the row's number, its key, the rows it belongs to and names, its cells. `taken`
marks the rows that came into the register. The file lasts until the run has come to its end.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from openipo.apps.exchange.ipas.defects import Defect
from openipo.apps.exchange.ipas.extract import Found, rows_of
from openipo.apps.exchange.ipas.mapping_file import CodeMapping
from openipo.apps.exchange.ipas.row import Row
from openipo.apps.exchange.ipas.tables import TABLES, ExtractTable, Reference

_AT_ONCE = 500
_SEPARATOR = "/"


def joined(cells: Mapping[str, str], columns: Sequence[str]) -> str:
    """The key that these columns make; "" where none of them is filled."""
    values = [cells.get(name, "") for name in columns]
    return _SEPARATOR.join(values) if any(values) else ""


class Staging:
    """The joined extract. Rows that were left out are never given."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        try:
            self.database = self._opened()
        except sqlite3.DatabaseError:  # the machine went down while it was being written: it is made anew
            self._remove()
            self.database = self._opened()

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            Path(f"{self.path}{ending}").unlink(missing_ok=True)

    def _opened(self) -> sqlite3.Connection:
        database = sqlite3.connect(self.path, isolation_level=None)
        database.execute("PRAGMA synchronous = OFF")
        database.execute("CREATE TEMP TABLE used (tbl, row)")
        return database

    @property
    def is_complete(self) -> bool:
        """Was the extract read to its end, so that a run that broke off may go on with it?"""
        found = self.database.execute("SELECT 1 FROM sqlite_master WHERE name = 'complete'")
        return found.fetchone() is not None

    def fill(self, paths: Mapping[str, Path], mapping: CodeMapping, today: date) -> None:
        """Read every table into it, from the beginning: what a run that broke off early had read is thrown away."""
        self.close(discard=True)
        self.database = self._opened()
        run = self.database.execute
        run("PRAGMA journal_mode = OFF")
        run("CREATE TABLE defect (code, tbl, row, details)")
        for name in TABLES:
            run(
                f'CREATE TABLE "{name}" (row INTEGER PRIMARY KEY, key, owner, named, cells, '
                "is_left_out DEFAULT 0, taken DEFAULT 0)"
            )
        run("BEGIN")
        for name, path in paths.items():
            self._fill_table(TABLES[name], rows_of(TABLES[name], path, mapping, today))
        run("COMMIT")

    def complete(self) -> None:
        """All was read and checked."""
        self.database.execute("CREATE INDEX defect_place ON defect (tbl, row)")
        self.database.execute("CREATE TABLE complete (yes)")
        self.database.execute("PRAGMA journal_mode = WAL")  # from here on a kill must not damage it

    def _fill_table(self, table: ExtractTable, rows: Iterator[Found]) -> None:
        insert = f'INSERT INTO "{table.name}" (row, key, owner, named, cells, is_left_out) VALUES (?, ?, ?, ?, ?, ?)'  # noqa: S608 - our own names
        while batch := list(islice(rows, 2000)):
            self.database.executemany(insert, (_staged(table, row) for row in batch))
            self.add_defects(defect for row in batch for defect in row.defects)
        for column in ("key", "owner", "named"):
            self.database.execute(f'CREATE INDEX "{table.name}_{column}" ON "{table.name}" ({column})')

    def add_defects(self, defects: Iterable[Defect]) -> None:
        self.database.executemany(
            "INSERT INTO defect VALUES (?, ?, ?, ?)",
            ((each.code, each.table, each.row, json.dumps(each.values)) for each in defects),
        )

    def ask(self, question: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.database.execute(question, values).fetchall()

    def leave_out(self, table: str, rows: Iterable[int]) -> None:
        self.database.executemany(f'UPDATE "{table}" SET is_left_out = 1 WHERE row = ?', ((row,) for row in rows))  # noqa: S608

    def file_batches(self, size: int, *, after: int = 0) -> Iterator[list[Row]]:
        """The files behind a row, in the order of the extract."""
        while batch := self._rows("IP_FILE", "row > ? AND is_left_out = 0 ORDER BY row LIMIT ?", after, size):
            yield batch
            after = batch[-1].number

    def with_keys(self, table: str, keys: Iterable[str]) -> dict[str, Row]:
        """The rows of a table with these keys."""
        return {row.key: row for _owner, row in self._in(table, "key", keys)}

    def belonging_to(self, table: str, owners: Iterable[str]) -> dict[str, list[Row]]:
        """The rows of a table that belong to these, by the key of their owner, in the order of the extract."""
        found: dict[str, list[Row]] = {}
        for owner, row in self._in(table, "owner", owners):
            found.setdefault(owner, []).append(row)
        return found

    def _rows(self, table: str, condition: str, *values: Any) -> list[Row]:
        found = self.ask(f'SELECT row, key, cells FROM "{table}" WHERE {condition}', *values)  # noqa: S608
        return [Row(table, number, key, json.loads(cells)) for number, key, cells in found]

    def _in(self, table: str, column: str, values: Iterable[str]) -> Iterator[tuple[str, Row]]:
        wanted = iter(sorted({value for value in values if value}))
        while some := list(islice(wanted, _AT_ONCE)):
            places = ", ".join("?" * len(some))
            question = (
                f'SELECT {column}, row, key, cells FROM "{table}" '  # noqa: S608 - our own names
                f"WHERE {column} IN ({places}) AND is_left_out = 0 ORDER BY row"
            )
            for value, number, key, cells in self.database.execute(question, some):
                yield value, Row(table, number, key, json.loads(cells))

    def take(self, places: Iterable[tuple[str, int]]) -> None:
        """These rows are in the register now. Said again, nothing changes."""
        self.database.execute("BEGIN")
        for table, rows in groupby(sorted(set(places)), key=itemgetter(0)):
            marked = [(row,) for _table, row in rows]
            self.database.executemany(f'UPDATE "{table}" SET taken = 1 WHERE row = ?', marked)  # noqa: S608
        self.database.execute("COMMIT")

    def defects_of(self, places: Iterable[tuple[str, int]]) -> dict[tuple[str, int], list[Defect]]:
        """What reading and checking found on these rows."""
        self.database.execute("DELETE FROM used")
        self.database.executemany("INSERT INTO used VALUES (?, ?)", places)
        question = "SELECT d.code, d.tbl, d.row, d.details FROM defect d JOIN used u ON d.tbl = u.tbl AND d.row = u.row"
        found: dict[tuple[str, int], list[Defect]] = {}
        for code, table, row, details in self.database.execute(question):
            found.setdefault((table, row), []).append(Defect(code, table, row, json.loads(details)))
        return found

    def defects(self) -> Iterator[Defect]:
        """All that reading and checking found, table by table."""
        for code, table, row, details in self.database.execute("SELECT * FROM defect ORDER BY tbl, row, code"):
            yield Defect(code, table, row, json.loads(details))

    def close(self, *, discard: bool) -> None:
        self.database.close()
        if discard:
            self._remove()


def _staged(table: ExtractTable, row: Found) -> tuple[object, ...]:
    return (
        row.number,
        joined(row.cells, table.key),
        _reference(row, table.belongs_to),
        _reference(row, table.names),
        json.dumps(row.cells, ensure_ascii=False),
        int(row.is_left_out),
    )


def _reference(row: Found, reference: Reference | None) -> str:
    return joined(row.cells, reference.columns) if reference else ""
