"""The values of a file that may be corrected, each by its path."""

from typing import Any

from openipo.domain.rights.api import FileState

BRANCHES = ("mark", "parties", "goods", "priorities", "interests")
PLAIN = ("reference", "language", "registration_number", "filed_on", "registered_on", "expires_on")


def correctable(state: FileState) -> list[tuple[str, str]]:
    """Every text and day that the file states: the path and the value."""
    values = state.values
    found = [(name, str(values[name])) for name in PLAIN if values.get(name)]
    for branch in BRANCHES:
        found += _texts(branch, values.get(branch))
    return found


def _texts(path: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for name, below in value.items() for pair in _texts(f"{path}.{name}", below)]
    return [(path, value)] if isinstance(value, str) and value else []
