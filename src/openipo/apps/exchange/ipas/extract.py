"""The files of an extract, row by row, with what is wrong with single rows and values."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from openipo.apps.exchange.ipas.defects import Defect
from openipo.apps.exchange.ipas.mapping_file import CodeMapping, Reading
from openipo.apps.exchange.ipas.tables import TABLES, ExtractTable
from openipo.standards.xml.errors import UnreadableFile

csv.field_size_limit(64_000_000)  # a picture in base64 is one field
NO_DAY = "no day: "  # before what stands where a day should: counted as stated, never given to a file
_BEFORE_THE_TIME = re.compile("[T ]")
_NO_TEXT = re.compile("[\0\udc80-\udcff]")  # the null sign, and bytes that could not be decoded
_PLACEHOLDER = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Found:
    """A row with what its table's columns say, under our names, days as ISO text; and what is wrong with it."""

    number: int
    cells: Mapping[str, str]
    defects: list[Defect] = field(default_factory=list)
    is_left_out: bool = False


def files_of(folder: Path) -> dict[str, Path]:
    """Table -> its file, whatever the case of its name. Raises UnreadableFile where one that must be there is not."""
    there = {path.stem.upper(): path for path in sorted(folder.iterdir()) if path.suffix.lower() == ".csv"}
    missing = [table.name for table in TABLES.values() if table.required and table.name not in there]
    if missing:
        raise UnreadableFile(f"The folder has no file for {', '.join(missing)} (such as {missing[0]}.csv).")
    return {name: there[name] for name in TABLES if name in there}


def checksum_of(paths: Mapping[str, Path], mapping_text: str) -> str:
    """The same for the same files under the same mapping: by this a run that broke off is known again."""
    digest = sha256(mapping_text.encode())
    for name, path in paths.items():
        digest.update(name.encode())
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()


def rows_of(table: ExtractTable, path: Path, mapping: CodeMapping, today: date) -> Iterator[Found]:
    """Every row after the headings. Raises UnreadableFile where the file is no table, or has no column of the key."""
    reading = mapping.reading(table.name)
    number = 1
    with path.open(encoding=reading.encoding, errors="surrogateescape", newline="") as file:
        lines = csv.reader(file, delimiter=reading.separator)
        try:
            headings = _headings(table, next(lines, []), mapping)
            for number, fields in enumerate(lines, 2):
                if fields:  # a line with nothing in it is no row
                    yield _row(table, number, headings, fields, reading, today)
        except (csv.Error, UnicodeError) as error:
            raise UnreadableFile(f"{table.name} cannot be read after row {number}: {error}.") from error


def _headings(table: ExtractTable, stated: list[str], mapping: CodeMapping) -> list[str]:
    theirs = {name: ours for ours, name in mapping.columns.get(table.name, {}).items()}
    headings = [theirs.get(name, name) for name in (each.strip().lstrip("\ufeff").upper() for each in stated)]
    missing = [name for name in table.key if name not in headings]
    if missing:
        raise UnreadableFile(
            f"{table.name} has no column {', '.join(missing)}; its headings are {', '.join(headings)}."
        )
    return headings


def _row(  # noqa: PLR0913, PLR0917 - a row, and all by which it is read
    table: ExtractTable, number: int, headings: list[str], fields: list[str], reading: Reading, today: date
) -> Found:
    """Fields that are too many or too few may have moved; which is which, nobody can say."""
    if len(fields) != len(headings):
        values = {"found": str(len(fields)), "wanted": str(len(headings))}
        return Found(number, {}, [Defect("row-broken", table.name, number, values)], is_left_out=True)
    cells = {name: value.strip() for name, value in zip(headings, fields, strict=True) if value.strip()}
    defects = [*_unreadable(table, number, cells), *_days(table, number, cells, reading, today)]
    return Found(number, cells, defects)


def _unreadable(table: ExtractTable, number: int, cells: dict[str, str]) -> Iterator[Defect]:
    """Signs that the stated encoding does not have, and those that no text has, are replaced, not guessed."""
    for name, value in cells.items():
        if not value.isprintable() and _NO_TEXT.search(value):
            cells[name] = _NO_TEXT.sub(_PLACEHOLDER, value)
            yield Defect("text-unreadable", table.name, number, {"value": cells[name]})


def _days(table: ExtractTable, number: int, cells: dict[str, str], reading: Reading, today: date) -> Iterator[Defect]:
    for name in (*table.past, *table.days):
        stated = cells.get(name)
        if stated is None:
            continue
        day = _day(stated, reading)
        if day is None:
            cells[name] = f"{NO_DAY}{stated}"
            yield Defect("date-impossible", table.name, number, {"value": stated, "column": name})
            continue
        cells[name] = day.isoformat()
        if day > today and name in table.past:
            yield Defect("date-in-future", table.name, number, {"value": cells[name], "column": name})


def _day(stated: str, reading: Reading) -> date | None:
    """The day; a time of day after it is cut off, since such exports write midnight."""
    words = stated if " " in reading.dates else _BEFORE_THE_TIME.split(stated, maxsplit=1)[0]
    try:
        return datetime.strptime(words, reading.dates).date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None
