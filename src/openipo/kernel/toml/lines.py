"""On which line of a TOML text each table and key stands; `tomllib` does not tell.

The text has been parsed already, so it is known to be well formed. Only whole lines outside strings and brackets begin
a table or a key; a key inside an inline table is looked for from the line of the statement it belongs to.
"""

import re
from bisect import bisect_right

TOKEN = re.compile(
    r"\"\"\"(?:[^\\]|\\.)*?\"{3,5}|'''.*?'{3,5}|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|#[^\n]*|[\[\]{}\n]", re.DOTALL
)
HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?")
STATEMENT = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")

Path = tuple[str | int, ...]


class Lines:
    """The lines of one TOML text, by the path of a table or key: ("step", 2, "from")."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._known: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        self._scan()

    def of(self, path: Path) -> int:
        """The line of the path, else of the nearest table around it; 1 for the text as a whole."""
        for length in range(len(path), 0, -1):
            line = self._known.get(path[:length])
            if line is not None:
                return self._inside(line, path[length:])
        return 1

    def _inside(self, line: int, rest: Path) -> int:
        """The line of a key inside the inline tables of the statement that begins on `line`."""
        names = [part for part in rest if isinstance(part, str)]
        if not names:
            return line
        end = bisect_right(self._starts, line)
        last = self._starts[end] - 1 if end < len(self._starts) else len(self._lines)
        wanted = re.compile(rf"(?<![\w-])[\"']?{re.escape(names[-1])}[\"']?\s*=")
        return next((number for number in range(line, last + 1) if wanted.search(self._lines[number - 1])), line)

    def _scan(self) -> None:
        table: Path = ()
        self._starts = self._statement_lines()
        for number in self._starts:
            text = self._lines[number - 1]
            header = HEADER.match(text)
            if header:
                table = self._enter(header.group(1) == "[[", _parts(header.group(2)))
                self._known.setdefault(table, number)
                if isinstance(table[-1], int):  # a whole list is found at its first table
                    self._known.setdefault(table[:-1], number)
                continue
            statement = STATEMENT.match(text)
            if statement:
                self._known.setdefault((*table, *_parts(statement.group(1))), number)

    def _enter(self, is_one_of_many: bool, names: list[str]) -> Path:
        """The path of a table header, with the place of each array of tables on the way."""
        path: Path = ()
        for position, name in enumerate(names):
            path = (*path, name)
            if position == len(names) - 1 and is_one_of_many:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        return path

    def _statement_lines(self) -> list[int]:
        """The lines that begin a statement: outside strings and brackets, with more than a comment on them."""
        starts, depth, number = [1], 0, 1
        for token in TOKEN.finditer(self._text):
            mark = token.group()
            if mark == "\n":
                number += 1
                if depth == 0:
                    starts.append(number)
            elif mark in "[{":
                depth += 1
            elif mark in "]}":
                depth -= 1
            else:
                number += mark.count("\n")
        return [
            start for start in starts if self._lines[start - 1].strip() and self._lines[start - 1].lstrip()[0] != "#"
        ]


def _parts(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in PART.findall(dotted)]
