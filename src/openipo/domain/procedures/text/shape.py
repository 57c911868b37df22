"""How a table of the text becomes a record: which keys it may have, of which type, under which name in the record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from openipo.domain.procedures.text.document import Place


class Unreadable(ValueError):
    """The value is not what it should be; the message says what it should be, `place` where, if it lies deeper."""

    def __init__(self, message: str, place: Place | None = None) -> None:
        super().__init__(message)
        self.place = place


Reader = Callable[[Any, Place], Any]


@dataclass(frozen=True)
class Key:
    """One key of a table: how its value is read, its name in the record, whether it may be left out."""

    read: Reader
    attribute: str = ""
    required: bool = False


@dataclass(frozen=True)
class Shape:
    """A kind of table. `word` names it in messages ("[[step]]"); `record` makes the record from the attributes."""

    word: str
    record: Callable[..., Any]
    keys: Mapping[str, Key]
    keeps_source: bool = False

    def __call__(self, table: Any, place: Place) -> Any:
        """The record of a table, or None when it has mistakes (which are noted on the document)."""
        if not isinstance(table, dict):
            raise Unreadable(f"{self.word} must be a table.")
        known = len(place.document.problems)
        self._check_keys(table, place)
        values = self._values(table, place)
        if len(place.document.problems) > known:
            return None
        if self.keeps_source:
            values["source"] = place.source
        try:
            return self.record(**values)
        except ValueError as error:
            place.complain(f"{self.name(table)}: {error}.")
            return None

    def name(self, table: Mapping[str, Any]) -> str:
        """The table as messages call it: [[step]] 'accept'."""
        return f"{self.word} {table['id']!r}" if isinstance(table.get("id"), str) else self.word

    def _check_keys(self, table: Mapping[str, Any], place: Place) -> None:
        for key in table:
            if key not in self.keys:
                near = get_close_matches(key, self.keys, 1)
                advice = f"did you mean {near[0]!r}?" if near else f"known keys are {', '.join(self.keys)}."
                place.at(key).complain(f"{self.name(table)}: unknown key {key!r}; {advice}")
        for key, described in self.keys.items():
            if described.required and key not in table:
                place.complain(f"{self.name(table)}: {_missing(key)}")

    def _values(self, table: Mapping[str, Any], place: Place) -> dict[str, Any]:
        values = {}
        for key, described in self.keys.items():
            if key not in table:
                continue
            try:
                values[described.attribute or key.replace("-", "_")] = described.read(table[key], place.at(key))
            except Unreadable as unreadable:
                (unreadable.place or place.at(key)).complain(f"{self.name(table)}: {key!r}: {unreadable}")
        return values


def _missing(key: str) -> str:
    if key == "law":
        return 'the citation is missing; add law = "..." with the provision it rests on.'
    return f"{key!r} is missing; add it."


def must(read: Reader, attribute: str = "") -> Key:
    """A key that must be there."""
    return Key(read, attribute, required=True)


def may(read: Reader, attribute: str = "") -> Key:
    """A key that may be left out."""
    return Key(read, attribute)
