"""Many derived rows written at once: COPY on PostgreSQL, one prepared statement on SQLite."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import UUID

from django.db import connection, models

from openipo.domain.rights.projection.table import Rows, Table

# Python's values of these are the database's; to ask the field for each would take the time of an import.
_AS_THEY_ARE = (models.CharField, models.TextField, models.IntegerField, models.BooleanField)
Values = tuple[Any, ...]


def insert_many(table: Table, rows: Mapping[UUID, Rows]) -> None:
    """Write new rows of many chains; the database gives each its number."""
    places = [table.chain, table.key] if table.key else [table.chain]
    values = _values(table, [*places, *table.columns], rows)
    names = ", ".join(connection.ops.quote_name(str(_field(table, name).column)) for name in (*places, *table.columns))
    target = f"{connection.ops.quote_name(table.name)} ({names})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {target} FROM STDIN") as copy:
                for row in values:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * (len(places) + len(table.columns)))
            cursor.executemany(f"INSERT INTO {target} VALUES ({marks})", list(values))  # noqa: S608 - fixed names


def _values(table: Table, names: list[str], rows: Mapping[UUID, Rows]) -> Iterator[Values]:
    adapt = [_adapter(_field(table, name)) for name in names]
    for chain, of_chain in rows.items():
        for key, row in of_chain.items():
            stated = [chain, key] if table.key else [chain]
            stated += [row[name] for name in table.columns]
            yield tuple(value if change is None else change(value) for change, value in zip(adapt, stated, strict=True))


def _field(table: Table, name: str) -> "models.Field[Any, Any]":
    return next(each for each in table.model._meta.concrete_fields if each.attname == name)


def _adapter(field: "models.Field[Any, Any]") -> Callable[[Any], Any] | None:
    """How a value of the field becomes one of the database's; None where it is one already."""
    if isinstance(field, _AS_THEY_ARE):
        return None
    return lambda value: field.get_db_prep_save(value, connection)
