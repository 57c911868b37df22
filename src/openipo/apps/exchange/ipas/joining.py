"""The rows that belong to some hundred files, fetched table by table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from openipo.apps.exchange.ipas.row import Row
from openipo.apps.exchange.ipas.staging import Staging, joined
from openipo.apps.exchange.ipas.tables import TABLES

# What belongs to a file directly.
_OF_FILES = (
    "IP_MARK", "IP_LOGO", "IP_LOGO_VIENNA_CLASSES", "IP_MARK_NICE_CLASSES", "IP_MARK_OWNERS", "IP_MARK_REPRS",
    "IP_MARK_PRIORITIES", "IP_PROC", "IP_DOC_FILES", "IP_FILE_RELATIONSHIP",
)  # fmt: skip

Children = dict[str, list[Row]]  # key of the owner -> its rows


@dataclass
class Joined:
    """Rows by table: those that belong to something by their owner, those that are only named by their own key.

    `used` collects the rows that have been looked at since it was last emptied: what a file is made of.
    """

    children: dict[str, Children] = field(default_factory=dict)
    named: dict[str, dict[str, Row]] = field(default_factory=dict)
    used: set[tuple[str, int]] = field(default_factory=set)

    def of(self, table: str, owner: str) -> list[Row]:
        """The rows of a table that belong to this key."""
        rows = self.children[table].get(owner, [])
        self.used.update((table, row.number) for row in rows)
        return rows

    def one(self, table: str, owner: str) -> Row:
        """The single row that belongs to this key; an empty one where there is none."""
        return next(iter(self.of(table, owner)), Row(table, 0, "", {}))

    def by_key(self, table: str, key: str) -> Row | None:
        """The row with this key, where it is there."""
        row = self.named[table].get(key)
        if row:
            self.used.add((table, row.number))
        return row

    def file(self, key: str) -> Row | None:
        """Another file that a tie names: looked at, but not part of this one."""
        return self.named["IP_FILE"].get(key)


def join(staging: Staging, files: Sequence[Row]) -> Joined:
    """Everything that belongs to these files, or is named by what belongs to them."""
    found = Joined()
    keys = [file.key for file in files]
    for table in _OF_FILES:
        found.children[table] = staging.belonging_to(table, keys)
    _processes(staging, found)
    _documents(staging, found)
    _people(staging, found)
    found.named["IP_NAME"] = staging.with_keys("IP_NAME", _named(found, "IP_MARK"))
    found.named["IP_FILE"] = staging.with_keys("IP_FILE", _named(found, "IP_FILE_RELATIONSHIP"))
    return found


def _processes(staging: Staging, found: Joined) -> None:
    processes = [row.key for row in _all(found, "IP_PROC")]
    for table in ("IP_ACTION", "IP_OFFIDOC"):
        found.children[table] = staging.belonging_to(table, processes)
    found.named["IP_JOURNAL"] = staging.with_keys("IP_JOURNAL", _named(found, "IP_ACTION"))


def _documents(staging: Staging, found: Joined) -> None:
    found.named["IP_DOC"] = staging.with_keys("IP_DOC", _named(found, "IP_DOC_FILES"))
    found.children["IP_USERDOC"] = staging.belonging_to("IP_USERDOC", found.named["IP_DOC"])


def _people(staging: Staging, found: Joined) -> None:
    found.named["IP_AGENT"] = staging.with_keys("IP_AGENT", _named(found, "IP_MARK_REPRS"))
    agents = (row["PERSON_NBR"] for row in found.named["IP_AGENT"].values())
    found.named["IP_PERSON"] = staging.with_keys("IP_PERSON", [*_named(found, "IP_MARK_OWNERS"), *agents])
    found.children["IP_PERSON_ADDRESSES"] = staging.belonging_to("IP_PERSON_ADDRESSES", found.named["IP_PERSON"])


def _all(found: Joined, table: str) -> Iterable[Row]:
    return (row for rows in found.children[table].values() for row in rows)


def _named(found: Joined, table: str) -> list[str]:
    return [named_key(row) for row in _all(found, table)]


def named_key(row: Row) -> str:
    """The key of the row that this one names."""
    reference = TABLES[row.table].names
    return joined(row.cells, reference.columns) if reference else ""
