"""Derived rows written without making objects of them: COPY for many on PostgreSQL, else prepared statements."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection, models

from openipo.domain.rights.projection.table import Row, Rows, Table

# Python's values of these are the database's; to ask the field for each would take the time of an import.
_AS_THEY_ARE = (models.CharField, models.TextField, models.IntegerField, models.BooleanField)
_MANY = 50  # rows; from here on COPY is faster than single rows
Values = tuple[Any, ...]
Adapter = Callable[[Any], Any] | None


@dataclass(frozen=True)
class Columns:
    """The columns of a table as the database has them: quoted names, and how Python's values become its own."""

    places: tuple[str, ...]
    names: Mapping[str, str]
    adapters: Mapping[str, Adapter]

    def adapted(self, name: str, value: Any) -> Any:
        change = self.adapters[name]
        return value if change is None else change(value)


@cache
def columns_of(table: Table, alias: str) -> Columns:
    """The columns of a table in the database of that alias; looked up once."""
    places = (table.chain, table.key) if table.key else (table.chain,)
    fields = {each.attname: each for each in table.model._meta.concrete_fields}
    wanted = (*places, *table.columns)
    return Columns(
        places,
        {name: connection.ops.quote_name(str(fields[name].column)) for name in wanted},
        {name: _adapter(fields[name]) for name in wanted},
    )


def insert_many(table: Table, rows: Mapping[UUID, Rows]) -> None:
    """Write new rows of one or many chains; the database gives each its number."""
    columns = columns_of(table, connection.alias)
    values = list(_values(table, columns, rows))
    if not values:
        return
    target = f"{connection.ops.quote_name(table.name)} ({', '.join(columns.names.values())})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql" and len(values) > _MANY:
            with cursor.copy(f"COPY {target} FROM STDIN") as copy:
                for row in values:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(columns.names))
            cursor.executemany(f"INSERT INTO {target} VALUES ({marks})", values)  # noqa: S608 - fixed names


def update_many(table: Table, names: Sequence[str], rows: Mapping[tuple[UUID, str], Row]) -> int:
    """Write these columns of rows known by chain and key, at once; gives how many rows there were to write."""
    columns = columns_of(table, connection.alias)
    where = " AND ".join(f"{columns.names[place]} = %s" for place in columns.places)
    what = ", ".join(f"{columns.names[name]} = %s" for name in names)
    statement = f"UPDATE {connection.ops.quote_name(table.name)} SET {what} WHERE {where}"  # noqa: S608 - fixed names
    places = (*names, *columns.places)
    values = [
        [columns.adapted(*pair) for pair in zip(places, (*row.values(), *place), strict=False)]  # no key: no place
        for place, row in rows.items()
    ]
    with connection.cursor() as cursor:
        cursor.executemany(statement, values)
        return cursor.rowcount


def delete_some(table: Table, chain: UUID, keys: Sequence[str]) -> None:
    """Take away the rows with these keys of one chain, or its only row where the table has no keys."""
    columns = columns_of(table, connection.alias)
    where = f"{columns.names[table.chain]} = %s"
    values = [columns.adapted(table.chain, chain)]
    if table.key:
        where += f" AND {columns.names[table.key]} IN ({', '.join(['%s'] * len(keys))})"
        values += [columns.adapted(table.key, key) for key in keys]
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {connection.ops.quote_name(table.name)} WHERE {where}", values)  # noqa: S608


def _values(table: Table, columns: Columns, rows: Mapping[UUID, Rows]) -> Iterator[Values]:
    adapt = list(columns.adapters.values())
    for chain, of_chain in rows.items():
        for key, row in of_chain.items():
            stated = [chain, key] if table.key else [chain]
            stated += [row[name] for name in table.columns]
            yield tuple(value if change is None else change(value) for change, value in zip(adapt, stated, strict=True))


def _adapter(field: "models.Field[Any, Any]") -> Adapter:
    """How a value of the field becomes one of the database's; None where it is one already."""
    if isinstance(field, _AS_THEY_ARE):
        return None
    return lambda value: field.get_db_prep_save(value, connection)
