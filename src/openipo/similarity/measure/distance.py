"""How many edits lie between two rows of codes: insert, leave out, replace, or swap two neighbours.

Bit-parallel (Hyyrö 2003): one machine word holds a column of the table, so that a comparison costs some twenty
instructions for each letter. The pattern is at most 64 letters; words are cut to forty.
"""

from typing import Any

import numpy as np
from numba import types
from numba.core import cgutils  # noqa: F401 - the compiler's tools are loaded before the intrinsic below is typed
from numba.extending import intrinsic

from openipo.similarity.measure.compiled import compiled


@intrinsic
def _ones(typing_context: Any, number: Any) -> Any:
    """The processor's own instruction for it."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.ctpop(arguments[0])

    return types.int64(types.uint64), generate


# How many bits of a 64-bit number are set.
ones: Any = _ones


@compiled
def edits(bits: Any, unit: int, kind: int, length: int, codes: Any, start: int, other_length: int) -> int:
    """Edits between a pattern of `length` (bits of its places by code) and a row of codes."""
    if length == 0:
        return other_length
    one = np.uint64(1)
    last = one << np.uint64(length - 1)
    plus, minus, zero, before = ~np.uint64(0), np.uint64(0), np.uint64(0), np.uint64(0)
    distance = length
    for place in range(start, start + other_length):
        match = bits[unit, kind, codes[place]]
        swapped = (((~zero) & match) << one) & before
        zero = (((match & plus) + plus) ^ plus) | match | minus | swapped
        more, fewer = minus | ~(zero | plus), zero & plus
        if more & last:
            distance += 1
        if fewer & last:
            distance -= 1
        more = (more << one) | one
        fewer = fewer << one
        plus = fewer | ~(zero | more)
        minus = more & zero
        before = match
    return distance


@compiled
def at_least(mask: Any, other: Any) -> int:
    """A number of edits that two words with these letters need at least; each edit changes one letter on each side."""
    here, there = ones(mask & ~other), ones(other & ~mask)
    return here if here > there else there


@compiled
def mask_of(codes: Any, start: int, end: int, bits: Any) -> np.uint64:
    """Which letters stand in a word: low bits for once, high bits for twice."""
    mask = np.uint64(0)
    for place in range(start, end):
        bit = np.uint64(1) << np.uint64(bits[codes[place]])
        mask |= (bit << np.uint64(32)) if mask & bit else bit
    return mask
