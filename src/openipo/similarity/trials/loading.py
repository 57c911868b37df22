"""Marks from a table of a trial: columns id, mark, classes, image; parted by commas, semicolons or tabs."""

import csv
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from openipo.similarity.index.entry import Entry
from openipo.similarity.mark import Mark

_NEEDED = {"id", "mark"}
_PARTED_BY = ",;\t"  # a spreadsheet writes semicolons where a comma parts whole numbers from tenths


class BadTable(ValueError):
    """A table that does not hold marks; the message says where."""


def entries_from(path: Path) -> Iterator[Entry]:
    """One entry for each line, in order; `image` is kept for the index of pictures."""
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            head = file.readline()
            lines = csv.DictReader(chain([head], file), delimiter=_delimiter(head), strict=True)
            missing = _NEEDED - set(lines.fieldnames or ())
            if missing:
                raise BadTable(f"{path.name} has no column {', '.join(sorted(missing))}; it needs id, mark, classes.")
            for line in lines:
                yield _entry(path, lines.line_num, line)
    except UnicodeDecodeError as error:
        raise BadTable(f"{path.name} is not written in UTF-8.") from error
    except csv.Error as error:
        raise BadTable(f"{path.name} is not a table: {error}.") from error


def _delimiter(head: str) -> str:
    """What parts the most columns in the first line."""
    return max(_PARTED_BY, key=head.count)


def _entry(path: Path, number: int, line: dict[str, str | None]) -> Entry:
    identity, words = (line.get("id") or "").strip(), line.get("mark") or ""
    if not identity:
        raise BadTable(f"{path.name}, line {number}: a mark without an id.")
    image = (line.get("image") or "").strip()
    more = {"image": image} if image else {}
    try:
        classes = classes_in(line.get("classes") or "")
    except BadTable as error:
        raise BadTable(f"{path.name}, line {number}: {error}") from error
    return Entry(identity, Mark(words, classes=classes), more=more)


def classes_in(text: str) -> tuple[int, ...]:
    """Class numbers from "25 30", "25;30" or "25,30"; what is no class from 1 to 45 is an error."""
    numbers = text.replace(";", " ").replace(",", " ").split()
    wrong = [number for number in numbers if not number.isdecimal() or not 0 < int(number) <= 45]
    if wrong:
        raise BadTable(f"“{wrong[0]}” is not a class; classes go from 1 to 45.")
    return tuple(int(number) for number in numbers)
