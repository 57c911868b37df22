"""The values of a file while its events are folded, and every change of them with the event that brought it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from openipo.kernel.ledger.event import RecordedEvent

Path = tuple[str, ...]
Assignment = tuple[Path, Any]


@dataclass(frozen=True)
class Change:
    """A value set at a path by an event; None says that nothing is stated there any more."""

    path: Path
    value: Any
    event: RecordedEvent


@dataclass
class Record:
    """Plain values in a tree whose branches are names ("parties", "p1", "address"), and the changes that made it."""

    values: dict[str, Any] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)

    def set(self, path: Path, value: Any, event: RecordedEvent) -> None:
        """Set the value at a path; None takes it away."""
        branch = self.values
        for name in path[:-1]:
            below = branch.get(name)
            if not isinstance(below, dict):
                below = branch[name] = {}
            branch = below
        if value is None:
            branch.pop(path[-1], None)
        else:
            branch[path[-1]] = _own(value)
        self.changes.append(Change(path, value, event))

    def set_all(self, assignments: Iterable[Assignment], event: RecordedEvent) -> None:
        """Set several values that one event brings."""
        for path, value in assignments:
            self.set(path, value, event)


def _own(value: Any) -> Any:
    """A copy whose branches may be changed without touching the event's payload."""
    if type(value) is dict or isinstance(value, Mapping):  # nearly all are dicts, which is quicker to ask
        return {name: below if type(below) is str else _own(below) for name, below in value.items()}
    return value


def value_at(values: Mapping[str, Any], path: Path) -> Any:
    """The value at a path; None where nothing is stated."""
    found: Any = values
    for name in path:
        if not isinstance(found, Mapping) or name not in found:
            return None
        found = found[name]
    return found


def changes_at(changes: Iterable[Change], path: Path) -> tuple[Change, ...]:
    """How the value at one path changed: what set it, what set the branch it is on, and what set parts of it.

    Only real changes are given; a change of a part gives the part's own path and value.
    """
    found: list[Change] = []
    for change in changes:
        if path[: len(change.path)] == change.path:
            value = value_at(change.value, path[len(change.path) :]) if change.path != path else change.value
            if not (found and found[-1].value == value) and (found or value is not None):
                found.append(Change(path, value, change.event))
        elif change.path[: len(path)] == path:
            found.append(change)
    return tuple(found)
