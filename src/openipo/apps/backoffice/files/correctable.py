"""The values of a file that may be corrected, each by its path."""

from typing import Any

from openipo.domain.rights.api import FileState

BRANCHES = ("mark", "parties", "goods", "priorities", "interests")
PLAIN = ("reference", "language", "registration_number", "filed_on", "registered_on", "expires_on")
DAYS = ("filed_on", "published_on", "registered_on", "expires_on")


def correctable(state: FileState) -> list[tuple[str, str]]:
    """Every text and day that the file states: the path and the value.

    Of a file under no law yet also the days that its record does not tell: a taking up may depend on them.
    """
    values = state.values
    found = [(name, str(values[name])) for name in PLAIN if values.get(name)]
    if not state.book:
        found += [(name, str(values.get(name, "–"))) for name in DAYS if not values.get(name) or name not in PLAIN]
    for branch in BRANCHES:
        found += _texts(branch, values.get(branch))
    return found


def _texts(path: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for name, below in value.items() for pair in _texts(f"{path}.{name}", below)]
    return [(path, value)] if isinstance(value, str) and value else []
