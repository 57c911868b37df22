"""What a projection is: tables, and a pure function from a chain's events to their rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models

from openipo.kernel.ledger.api import RecordedEvent

Row = dict[str, Any]  # column -> value
Rows = Mapping[str, Row]  # key within the chain -> row


@dataclass(frozen=True)
class Table:
    """A table of derived rows. `chain` is the column with the chain's id, `key` tells its rows apart.

    A table with one row a chain has no `key`; its row has the key "".
    """

    model: type[models.Model]
    chain: str = "file_id"
    key: str = "key"

    @property
    def name(self) -> str:
        return self.model._meta.db_table

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that are computed: all but the place of the row."""
        places = {self.chain, self.key, "id"}
        return tuple(each.attname for each in self.model._meta.concrete_fields if each.attname not in places)


RowsFor = Callable[[Sequence[RecordedEvent]], Mapping[Table, Rows]]


@dataclass(frozen=True)
class Projection:
    """Tables derived from the chains of one kind; those that others refer to come first.

    `rows_for` is pure and gives the rows of every table for the events of one chain (an empty mapping for none).
    """

    name: str
    tables: tuple[Table, ...]
    rows_for: RowsFor
    chain_kind: str = "file"
