"""Who sends: the head of every document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


class Sender(Protocol):
    """An office as its law book states it: name by language, address lines, ways to reach it."""

    @property
    def name(self) -> Mapping[str, str]: ...
    @property
    def address(self) -> Sequence[str]: ...
    @property
    def contact(self) -> Mapping[str, str]: ...


@dataclass(frozen=True)
class Letterhead:
    """Name, address and contact of the office in the document's language; `emblem` is a picture, empty for none."""

    name: str
    address: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    emblem: bytes = b""

    def as_data(self) -> dict[str, Any]:
        return {"name": self.name, "address": list(self.address), "contact": list(self.contact)}

    def pictures(self) -> dict[str, bytes]:
        return {"emblem": self.emblem} if self.emblem else {}


def letterhead_of(sender: Sender, language: str) -> Letterhead:
    """The head in that language, or in the first in which the office states its name."""
    name = sender.name.get(language) or next(iter(sender.name.values()))
    return Letterhead(name, tuple(sender.address), tuple(sender.contact.values()))
