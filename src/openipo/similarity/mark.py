"""What is compared, and what a comparison says. Plain values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign with what it is claimed for. Everything may be missing; what is missing is not compared.

    `language` is an ISO 639 code where it is known in which language the words are said. `picture` holds the features
    of the sign's picture, as the room of pictures makes them; this room hands them on without looking inside.
    """

    words: str = ""
    classes: tuple[int, ...] = ()
    goods: tuple[str, ...] = ()
    vienna_codes: tuple[str, ...] = ()
    picture: Any = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing the marks have in common or apart: a sentence with places, and what stands there."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def said(self, say: Callable[[str], str] = str) -> str:
        """In words; `say` translates the sentence before its places are filled."""
        return say(self.text).format(**self.values)


@dataclass(frozen=True, slots=True)
class Part:
    """One aspect of a comparison: 0 is nothing in common, 100 the same."""

    name: str
    score: float
    reasons: tuple[Reason, ...] = ()

    @property
    def why(self) -> str:
        """The reasons in English."""
        return in_words(self.reasons)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two marks are, from 0 to 100, by parts.

    The scale: from 95 the same to eye or ear, or nearly so; from 80 a mark to be cited where the goods are near; from
    65 a mark to look at; below 60 what two marks have in common is mostly chance. The total is the likeness of the
    signs, lowered where the goods are apart; it is not a probability, and it decides nothing.
    """

    total: float
    parts: tuple[Part, ...]

    def part(self, name: str) -> Part | None:
        """The part of this name, or None where that was not compared."""
        return next((part for part in self.parts if part.name == name), None)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons of all parts, each once."""
        return tuple({reason.said(): reason for part in self.parts for reason in part.reasons}.values())

    @property
    def why(self) -> str:
        """The sentence a lawyer reads, in English; `in_words(comparison.reasons, say)` says it in another language."""
        return in_words(self.reasons)


def in_words(reasons: tuple[Reason, ...], say: Callable[[str], str] = str) -> str:
    """Reasons as one sentence."""
    return "; ".join(reason.said(say) for reason in reasons)
