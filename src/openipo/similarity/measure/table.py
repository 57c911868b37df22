"""Marks laid out as numbers, so that a compiled loop can compare a million of them.

A *unit* is a word, or neighbouring words of a mark run together (RED BULL also as REDBULL). Units are stored once:
first those that are a word of some mark, then those only joined, each in order of length and letters. A *row* is one
reading of one mark: its words, then each pair of neighbours joined, then all joined.
"""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.sound.rules import LETTERS, SOUNDS

# What counts as half a letter apart, to the eye and to the ear.
LOOKS = ("il1", "o0q", "uv", "s5", "z2", "b8", "g9", "a4", "e3", "t7")
_SOUNDS_NEAR = ("aeiou", "bp", "dtT", "gk", "szSj", "fv", "hx")


class Table(NamedTuple):
    """Units and rows. Few arrays of records, because a compiled loop hands each array on at a price."""

    letters: NDArray[np.uint8]
    sounds: NDArray[np.uint8]
    masks: NDArray[np.uint64]
    unit: NDArray[np.void]
    pieces: NDArray[np.int32]
    weights: NDArray[np.uint8]
    rows: NDArray[np.void]


# A unit: which sounds it has, where its letters and sounds stand, and the first of each. `masks` say which letters.
UNIT = np.dtype([("sound_mask", "u8"), ("at", "i4"), ("sound_at", "i4"),
                 ("length", "u1"), ("sounds", "u1"), ("first", "u1"), ("first_sound", "u1")])  # fmt: skip
# A row: where its units and weights stand, how many words it has, how sure the reading is, and of what kind.
ROW = np.dtype([("at", "i4"), ("words", "u1"), ("sureness", "u1"), ("kind", "u1"), ("spare", "u1")])


def _classes(alphabet: str, groups: tuple[str, ...]) -> NDArray[np.uint8]:
    """The class of each code: the lowest code of the group it belongs to."""
    classes = np.arange(len(alphabet) + 1, dtype=np.uint8)
    for group in groups:
        codes = [alphabet.index(each) + 1 for each in group]
        classes[codes] = codes[0]
    return classes


LETTER_CLASSES = _classes(LETTERS, LOOKS)
SOUND_CLASSES = _classes(SOUNDS, _SOUNDS_NEAR)
CODES = 40


def _bits(classes: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A bit below 32 for each class; the rarest share one."""
    used = sorted(set(classes[1:].tolist()))
    place = {each: min(number, 31) for number, each in enumerate(used)}
    return np.array([0] + [place[each] for each in classes[1:].tolist()], np.uint8)


LETTER_BITS = _bits(LETTER_CLASSES)
SOUND_BITS = _bits(SOUND_CLASSES)
_CODE_OF = {letter: code + 1 for code, letter in enumerate(LETTERS)}
TO_CODES = bytes(_CODE_OF.get(chr(code), 0) for code in range(256))


def joined_units(tokens: tuple[str, ...], longest: int) -> list[str]:
    """The units of a row: its words, then (from two words on) neighbours joined, then all joined."""
    if len(tokens) == 1:
        return list(tokens)
    pairs = [(left + right)[:longest] for left, right in pairwise(tokens)]
    return [*tokens, *pairs] if len(tokens) == 2 else [*tokens, *pairs, "".join(tokens)[:longest]]
