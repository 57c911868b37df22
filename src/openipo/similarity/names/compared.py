"""What comparing two names gives."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NamesCompared:
    """`score` from 0 to 1, how it came about, the words that stand for one another and those without counterpart."""

    score: float
    how: str  # same | alike | initials | different
    shared: tuple[tuple[str, str], ...] = ()
    only_one: tuple[str, ...] = ()
    only_other: tuple[str, ...] = ()
