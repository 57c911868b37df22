"""Who is stated somewhere, and what comparing two such statements gives: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Stated:
    """A person or organisation as stated somewhere; `id` is the caller's own, empty texts are not known."""

    id: str
    name: str
    kind: str = "organisation"  # organisation | person
    country: str = ""
    city: str = ""
    address: str = ""
    email: str = ""
    identifiers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """One reason for or against: a code, the points it gives or takes, and the words it rests on."""

    code: str
    points: int
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Compared:
    """How likely two statements are of the same: 0 to 100 points, the sum of its parts held within these ends."""

    score: int
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Pair:
    """Two statements that may be of the same."""

    one: Stated
    other: Stated
    compared: Compared
