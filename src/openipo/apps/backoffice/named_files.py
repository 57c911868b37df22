"""Files that an officer names by their numbers, in any form, separated by commas, blanks or lines."""

import re
from collections.abc import Iterable

from openipo.domain.rights.api import File, FileNotFound, find_file

MOST = 20


def numbers_in(text: str) -> list[str]:
    """The numbers, each once, in order."""
    return list(dict.fromkeys(part for part in re.split(r"[\s,;]+", text) if part))[:MOST]


def files_named(numbers: Iterable[str]) -> tuple[list[File], list[str]]:
    """The files, each once, and the numbers that no file has."""
    found: dict[object, File] = {}
    unknown = []
    for number in numbers:
        try:
            file = find_file(number)
        except FileNotFound:
            unknown.append(number)
        else:
            found[file.pk] = file
    return list(found.values()), unknown
