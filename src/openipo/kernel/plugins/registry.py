"""Parts that an office may add or exchange: found by entry point, each able to check itself."""

from collections.abc import Iterator
from importlib.metadata import entry_points
from typing import Generic, Protocol, TypeVar, runtime_checkable


@runtime_checkable
class Plugin(Protocol):
    """A part of some kind: `id` names it in settings, `is_demo` keeps it out of a real office."""

    id: str
    is_demo: bool

    def check(self) -> list[str]:
        """What keeps this part from working here, one sentence each; empty when it is ready."""
        ...


P = TypeVar("P", bound=Plugin)


class UnknownPlugin(LookupError):
    def __init__(self, group: str, wanted: str, known: list[str]) -> None:
        super().__init__(f"{group} has no part {wanted!r}; there are: {', '.join(known) or 'none'}.")


class Registry(Generic[P]):
    """The parts of one kind: those added by the program itself and those found under the entry point `group`."""

    def __init__(self, group: str) -> None:
        self.group = group
        self._parts: dict[str, P] = {}
        self._searched = False

    def add(self, part: P) -> P:
        """Add a part; two parts of one id are refused."""
        if not isinstance(part, Plugin):
            raise TypeError(f"{part!r} cannot be a part of {self.group}: it needs an id, is_demo and check().")
        if part.id in self._parts:
            raise ValueError(f"{self.group} has two parts with the id {part.id!r}.")
        self._parts[part.id] = part
        return part

    def get(self, wanted: str) -> P:
        """The part of that id, or UnknownPlugin."""
        self._search()
        if wanted not in self._parts:
            raise UnknownPlugin(self.group, wanted, sorted(self._parts))
        return self._parts[wanted]

    def __iter__(self) -> Iterator[P]:
        self._search()
        return iter([self._parts[name] for name in sorted(self._parts)])

    def check(self) -> dict[str, list[str]]:
        """What keeps each part from working here, by id."""
        return {part.id: part.check() for part in self}

    def _search(self) -> None:
        if self._searched:
            return
        self._searched = True
        for found in entry_points(group=self.group):
            made = found.load()
            self.add(made() if isinstance(made, type) else made)
