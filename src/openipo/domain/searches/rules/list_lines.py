"""The table in which an office loads a list of signs: columns id, words, picture, source; maybe kind."""

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from io import StringIO


@dataclass(frozen=True)
class ListLine:
    """One sign of a list."""

    kind: str
    reference: str
    words: str
    picture: str
    source: str


class ListUnreadable(ValueError):
    """The table cannot be loaded; `sentence` says why, `values` fill its places."""

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence.format(**values))
        self.sentence, self.values = sentence, values


def read_list(content: bytes, kinds: Collection[str], kind: str = "") -> list[ListLine]:
    """The signs in order. `kind` stands in for a column of that name. Raises ListUnreadable at the first fault."""
    try:
        text = content.decode("utf-8-sig")
        table = csv.DictReader(StringIO(text), strict=True)
        columns = {(name or "").strip().lower() for name in table.fieldnames or ()}
        if "id" not in columns or "words" not in columns or not (kind or "kind" in columns):
            raise ListUnreadable("The table needs the columns id, kind and words.")
        lines = list(_lines(table, kinds, kind))
    except UnicodeDecodeError as fault:
        raise ListUnreadable("The table is not written in UTF-8.") from fault
    except csv.Error as fault:
        raise ListUnreadable("The file is not a table of comma-separated values.") from fault
    if not lines:
        raise ListUnreadable("The table holds no signs.")
    return lines


def _lines(table: "csv.DictReader[str]", kinds: Collection[str], kind: str) -> Iterator[ListLine]:
    seen: set[tuple[str, str]] = set()
    for row in table:
        stated = {(name or "").strip().lower(): (value or "").strip() for name, value in row.items() if name}
        line = ListLine(
            stated.get("kind") or kind,
            stated["id"],
            stated["words"],
            stated.get("picture", ""),
            stated.get("source", ""),
        )
        _check(line, table.line_num, kinds)
        if (line.kind, line.reference) in seen:
            raise ListUnreadable("Line {line}: the id {id} is there twice.", line=table.line_num, id=line.reference)
        seen.add((line.kind, line.reference))
        yield line


def _check(line: ListLine, number: int, kinds: Collection[str]) -> None:
    if line.kind not in kinds:
        raise ListUnreadable("Line {line}: “{kind}” is not a kind of list.", line=number, kind=line.kind)
    if not line.reference:
        raise ListUnreadable("Line {line}: a sign without an id.", line=number)
    if not (line.words or line.picture):
        raise ListUnreadable("Line {line}: a sign without words and without a picture.", line=number)
