"""A file being put together from its rows: what is gathered on the way."""

from dataclasses import dataclass, field

from openipo.apps.exchange.ipas.defects import Defect
from openipo.apps.exchange.ipas.joining import Joined
from openipo.apps.exchange.ipas.mapping_file import CodeMapping
from openipo.apps.exchange.ipas.row import Row
from openipo.standards.records.traced import Traced


@dataclass
class Assembly:
    """`kept` is what no field takes, by name; `defects` what is wrong with codes and values of this file."""

    file: Row
    joined: Joined
    mapping: CodeMapping
    kept: dict[str, Traced[str]] = field(default_factory=dict)
    defects: list[Defect] = field(default_factory=list)

    def rows(self, table: str) -> list[Row]:
        """The file's rows in a table."""
        return self.joined.of(table, self.file.key)

    def row(self, table: str) -> Row:
        """The file's single row in a table; an empty one where there is none."""
        return self.joined.one(table, self.file.key)

    def defect(self, code: str, row: Row, **values: str) -> None:
        self.defects.append(Defect(code, row.table, row.number, values))

    def keep(self, row: Row, column: str, name: str, value: str = "") -> None:
        """A value that no field takes stands among the particulars of the file, where it is stated."""
        if traced := row.traced(column, value):
            self.kept[name] = traced

    def keep_particulars(self) -> None:
        """The columns for which the mapping file has a name."""
        for column, name in self.mapping.particulars.items():
            table, _dot, heading = column.partition(".")
            for row in [self.file] if table == "IP_FILE" else self.rows(table):
                self.keep(row, heading, name)
