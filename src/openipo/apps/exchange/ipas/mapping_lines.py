"""Where in a mapping file something stands, so that a mistake is told with its line."""

import re

_TABLE = re.compile(r"^\s*\[\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""^\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+)\s*=""")

Lines = dict[tuple[str, str], int]


def lines_of(text: str) -> Lines:
    """(table, key) -> line; the table itself under an empty key."""
    found: Lines = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if heading := _TABLE.match(line):
            table = heading[1].replace('"', "")
            found.setdefault((table, ""), number)
        elif key := _KEY.match(line):
            found.setdefault((table, key[1].strip("\"'")), number)
    return found
