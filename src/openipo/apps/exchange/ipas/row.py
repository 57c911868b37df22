"""A row of the extract, whose every value says where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from openipo.apps.exchange.ipas.extract import NO_DAY
from openipo.standards.records.traced import Traced


@dataclass(frozen=True)
class Row:
    """`number` counts the rows of its table as a spreadsheet does: the headings are row 1."""

    table: str
    number: int
    key: str
    cells: Mapping[str, str]

    @property
    def place(self) -> str:
        return f"{self.table}, row {self.number}"

    def __getitem__(self, column: str) -> str:
        """What is stated; nothing where it is no day though it should be."""
        stated = self.cells.get(column, "")
        return "" if stated.startswith(NO_DAY) else stated

    def source(self, column: str) -> str:
        return f"{self.table}.{column}, row {self.number}"

    def traced(self, column: str, value: str = "", rule: str = "") -> Traced[str] | None:
        """The value with its source; `value` is what the mapping makes of it. None where nothing is stated."""
        stated = self[column]
        return Traced(value or stated, self.source(column), rule) if stated else None
