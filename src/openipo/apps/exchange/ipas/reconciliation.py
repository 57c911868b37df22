"""What came in against what was there: rows by table, values by column, each defect, and files that wait."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from openipo.apps.exchange.ipas.mapping_file import CodeMapping
from openipo.apps.exchange.ipas.staging import Staging
from openipo.apps.exchange.ipas.tables import TABLES


@dataclass(frozen=True)
class TableCount:
    """`taken` rows are part of a file that is in the register; `left_out` are defects; `unused` belong to no file."""

    table: str
    rows: int
    taken: int
    left_out: int

    @property
    def unused(self) -> int:
        return self.rows - self.taken - self.left_out


@dataclass(frozen=True)
class ColumnCount:
    """How many rows state a value in the column, how many of these values came into the register, and how many stayed
    out with their whole row; the rest were left out singly, or nobody has mapped the column."""

    table: str
    column: str
    filled: int
    taken: int
    with_their_row: int

    @property
    def lost_singly(self) -> int:
        return self.filled - self.taken - self.with_their_row


@dataclass(frozen=True)
class Waiting:
    """Pending files by the law book and the phase in which they would go on ("" where the office's table says none)."""

    book: str
    phase: str
    files: int


@dataclass(frozen=True)
class Reconciliation:
    tables: list[TableCount] = field(default_factory=list)
    columns: list[ColumnCount] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        tables = [{**asdict(each), "unused": each.unused} for each in self.tables]
        columns = [{**asdict(each), "lost_singly": each.lost_singly} for each in self.columns]
        return {"tables": tables, "columns": columns, "waiting": [asdict(each) for each in self.waiting]}


def reconcile(
    staging: Staging, mapping: CodeMapping, waiting: Counter[tuple[str, str]], left_out: Counter[tuple[str, str]]
) -> Reconciliation:
    """Counted in the joined extract itself, so that no count can differ from what was read.

    `left_out` are single values of rows that were taken, by table and column, as the defects tell them.
    """
    return Reconciliation(
        tables=[_table(staging, name) for name in TABLES],
        columns=[each for name in TABLES for each in _columns(staging, mapping, name, left_out)],
        waiting=[Waiting(book, phase, files) for (book, phase), files in sorted(waiting.items())],
    )


def _table(staging: Staging, name: str) -> TableCount:
    question = f'SELECT COUNT(*), COALESCE(SUM(taken), 0), COALESCE(SUM(is_left_out), 0) FROM "{name}"'  # noqa: S608
    (counted,) = staging.ask(question)
    return TableCount(name, *counted)


def _columns(
    staging: Staging, mapping: CodeMapping, name: str, left_out: Counter[tuple[str, str]]
) -> list[ColumnCount]:
    """A column that no field takes and for which the mapping file has no name is not taken, whatever its row."""
    question = f"""
        SELECT cell.key, COUNT(*), SUM(t.taken) FROM "{name}" t, json_each(t.cells) cell
        GROUP BY cell.key ORDER BY cell.key
    """  # noqa: S608 - our own names
    known = {*TABLES[name].columns, *_named(mapping, name)}
    counted: list[ColumnCount] = []
    for column, filled, in_taken_rows in staging.ask(question):
        lost = left_out[(name, column)] if column in known else in_taken_rows
        counted.append(ColumnCount(name, column, filled, in_taken_rows - lost, filled - in_taken_rows))
    return counted


def _named(mapping: CodeMapping, table: str) -> set[str]:
    return {column.partition(".")[2] for column in mapping.particulars if column.partition(".")[0] == table}
