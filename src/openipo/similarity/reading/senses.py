"""Which readings of a mark the eye has, and which the ear: 4 U is FOR YOU to the ear only."""

from collections.abc import Sequence

from openipo.similarity.reading.readings import (
    ALOUD,
    AS_LETTERS,
    BY_LOOK,
    BY_SHAPE,
    INITIALS,
    Reading,
    clean,
    looked_at,
)
from openipo.similarity.reading.scripts import script_of

_NOT_HEARD = {BY_LOOK, BY_SHAPE, AS_LETTERS, INITIALS}
_NOT_SEEN = {ALOUD, INITIALS}


def heard_so(readings: Sequence[Reading]) -> list[int]:
    """The places of readings that are said."""
    return [place for place, reading in enumerate(readings) if reading.kind not in _NOT_HEARD]


def seen_so(
    words: str, readings: Sequence[Reading], other: str, others: Sequence[Reading]
) -> tuple[list[int], list[int]]:
    """The places of readings that are seen, of both marks; in two scripts only what looks like the other counts."""
    if script_of(clean(words)) == script_of(clean(other)):
        return _seen(readings), _seen(others)
    return _seen_alone(words, readings), _seen_alone(other, others)


def _seen(readings: Sequence[Reading]) -> list[int]:
    return [place for place, reading in enumerate(readings) if reading.kind not in _NOT_SEEN]


def _seen_alone(words: str, readings: Sequence[Reading]) -> list[int]:
    """A mark in Latin letters as it is; one in others as those are taken for Latin ones."""
    if script_of(clean(words)) == "LATIN":
        return _seen(readings)
    looks = looked_at(words)
    return [place for place, reading in enumerate(readings) if reading.tokens == looks]
