"""What only all rows together show: keys twice, orphans, numbers borne twice, ties in a circle."""

import json
from collections.abc import Iterator

from openipo.apps.exchange.ipas.defects import Defect
from openipo.apps.exchange.ipas.staging import Staging
from openipo.apps.exchange.ipas.tables import TABLES, ExtractTable, Reference


def check(staging: Staging) -> None:
    """Ask everything, table by table, and leave out the rows that cannot be relied on."""
    for table in TABLES.values():
        _put_aside(staging, table, list(_duplicates(staging, table)))
        if table.belongs_to:
            _put_aside(staging, table, list(_lost(staging, table, "owner", table.belongs_to, "orphan-row")))
        if table.names:
            staging.add_defects(_lost(staging, table, "named", table.names, "reference-missing"))
    staging.add_defects(_numbers_twice(staging))
    staging.add_defects(_without_address(staging))
    staging.add_defects(_journals_without_day(staging))
    _put_aside(staging, TABLES["IP_FILE_RELATIONSHIP"], _circles(staging))


def _put_aside(staging: Staging, table: ExtractTable, defects: list[Defect]) -> None:
    staging.add_defects(defects)
    staging.leave_out(table.name, (defect.row for defect in defects))


def _duplicates(staging: Staging, table: ExtractTable) -> Iterator[Defect]:
    question = f"""
        SELECT t.row, t.key, d.first FROM "{table.name}" t
        JOIN (SELECT key, MIN(row) AS first FROM "{table.name}" WHERE is_left_out = 0
              GROUP BY key HAVING COUNT(*) > 1) d ON d.key = t.key
        WHERE t.row > d.first AND t.is_left_out = 0 ORDER BY t.row
    """  # noqa: S608 - our own names
    for row, key, first in staging.ask(question):
        yield Defect("duplicate-key", table.name, row, {"key": key, "first": str(first)})


def _lost(staging: Staging, table: ExtractTable, column: str, reference: Reference, code: str) -> Iterator[Defect]:
    """Rows whose reference names nothing that the extract has; a row without a value there belongs to nothing."""
    empty = "" if code == "orphan-row" else f"AND t.{column} <> ''"
    question = f"""
        SELECT t.row, t.{column} FROM "{table.name}" t
        LEFT JOIN "{reference.table}" o ON o.key = t.{column}
        WHERE o.row IS NULL AND t.is_left_out = 0 {empty} ORDER BY t.row
    """  # noqa: S608
    for row, key in staging.ask(question):
        yield Defect(code, table.name, row, {"key": key, "table": reference.table})


def _numbers_twice(staging: Staging) -> Iterator[Defect]:
    """A registration number is of one file; files of another kind count by themselves."""
    number, kind = "json_extract(cells, '$.REGISTRATION_NBR')", "json_extract(cells, '$.FILE_TYP')"
    question = f"""
        SELECT t.row, d.number, d.first FROM
        (SELECT row, {number} AS number, {kind} AS kind FROM IP_FILE WHERE is_left_out = 0) t
        JOIN (SELECT {number} AS number, {kind} AS kind, MIN(row) AS first FROM IP_FILE WHERE is_left_out = 0
              GROUP BY 1, 2 HAVING COUNT(*) > 1 AND number IS NOT NULL) d
        ON d.number = t.number AND d.kind = t.kind WHERE t.row > d.first ORDER BY t.row
    """  # noqa: S608
    for row, value, first in staging.ask(question):
        yield Defect("registration-number-duplicated", "IP_FILE", row, {"value": value, "first": str(first)})


def _without_address(staging: Staging) -> Iterator[Defect]:
    question = """
        SELECT p.row, p.key FROM IP_PERSON p LEFT JOIN IP_PERSON_ADDRESSES a ON a.owner = p.key
        WHERE a.row IS NULL AND p.is_left_out = 0 ORDER BY p.row
    """
    for row, key in staging.ask(question):
        yield Defect("person-without-address", "IP_PERSON", row, {"value": key})


def _journals_without_day(staging: Staging) -> Iterator[Defect]:
    """A journal whose day is impossible is told as that."""
    question = """
        SELECT j.row, j.key FROM IP_JOURNAL j WHERE j.is_left_out = 0
        AND json_extract(j.cells, '$.PUBLICATION_DATE') IS NULL ORDER BY j.row
    """
    for row, key in staging.ask(question):
        yield Defect("journal-without-date", "IP_JOURNAL", row, {"value": key})


def _circles(staging: Staging) -> list[Defect]:
    """Ties by which a file would come out of itself: each row is followed as soon as it is read."""
    origins: dict[str, list[str]] = {}
    found: list[Defect] = []
    question = "SELECT row, owner, named, cells FROM IP_FILE_RELATIONSHIP WHERE is_left_out = 0 ORDER BY row"
    for row, file, origin, cells in staging.ask(question):
        if _comes_from(origins, origin, file):
            kind = json.loads(cells).get("RELATIONSHIP_TYP", "")
            found.append(Defect("relationship-cyclic", "IP_FILE_RELATIONSHIP", row, {"value": kind}))
        else:
            origins.setdefault(file, []).append(origin)
    return found


def _comes_from(origins: dict[str, list[str]], file: str, wanted: str) -> bool:
    waiting, seen = [file], set[str]()
    while waiting:
        here = waiting.pop()
        if here == wanted:
            return True
        if here not in seen:
            seen.add(here)
            waiting += origins.get(here, [])
    return False
