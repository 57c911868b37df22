"""How alike two words are: equal, a slip of the pen, heard alike, or shortened."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from openipo.similarity.names.reading import skeleton

_VOWELS = re.compile(r"[aeiou]")


@lru_cache(maxsize=500_000)
def words_alike(one: str, other: str) -> float:
    """1 for equal words, 0 for words that have nothing to do with one another; numbers are equal or not."""
    if one == other:
        return 1.0
    if one.isdigit() or other.isdigit() or min(len(one), len(other)) < 3:
        return 0.0
    longest = max(len(one), len(other))
    slips = OSA.distance(one, other, score_cutoff=3)
    if slips <= (1 if longest < 7 else 2 if longest < 12 else 3) and longest > 3:
        return 1 - slips / longest
    if _sound_alike(one, other, slips):
        return 0.85
    if _is_shortened(one, other) or _is_shortened(other, one):
        return 0.8
    return _far(one, other)


def _sound_alike(one: str, other: str, slips: int) -> bool:
    """The same consonants; a word from a script that writes no vowels may stand for any with its consonants."""
    bones = skeleton(one)
    if bones != skeleton(other):
        return False
    if not _VOWELS.search(one) or not _VOWELS.search(other):
        return len(bones) > 1
    return len(bones) > 3 or (len(bones) == 3 and slips <= 2)


def _is_shortened(short: str, long: str) -> bool:
    return 3 <= len(short) <= len(long) - 2 and long.startswith(short)


def _far(one: str, other: str) -> float:
    found: float = JaroWinkler.similarity(one, other)
    return found * 0.9 if found >= 0.92 else 0.0
