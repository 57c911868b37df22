"""What an entry says against what the register says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Difference:
    """A field that reads otherwise: `was` in the entry, `is_now` in the register."""

    number: str
    section: str
    code: str
    was: tuple[str, ...]
    is_now: tuple[str, ...]

    def in_words(self) -> str:
        said, says = ("; ".join(lines) or "nothing" for lines in (self.was, self.is_now))
        return f"{self.number} ({self.code}) says “{said}”, the register says “{says}”"


def compare(was: Mapping[str, Any], now: Mapping[str, Any], *, number: str, section: str) -> list[Difference]:
    """The fields that differ between two snapshots, in the order of the codes; the picture counts as (540)."""
    before, after = (_by_code(snapshot) for snapshot in (was, now))
    codes = sorted(set(before) | set(after))
    pairs = [(code, before.get(code, ()), after.get(code, ())) for code in codes]
    return [Difference(number, section, code, *sides) for code, *sides in pairs if sides[0] != sides[1]]


def _by_code(snapshot: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    fields = {field["code"]: tuple(field["lines"]) for field in snapshot["fields"]}
    picture = snapshot["picture"]
    return {**fields, "540 picture": (picture,)} if picture else fields
