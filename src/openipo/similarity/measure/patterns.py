"""What is asked for, prepared once: the bits of each unit's letters and sounds, for fast counting of edits."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.table import CODES, LETTER_CLASSES, SOUND_CLASSES, Table


class Patterns(NamedTuple):
    """For each unit four rows of bits (exact letters, letters that look alike, exact sounds, sounds near); room.

    `kin` are, for the table compared with, the units said the same in some language: kin_at[n] to kin_at[n + 1] those
    of unit n, in order.
    """

    bits: NDArray[np.uint64]
    kin: NDArray[np.int32]
    kin_at: NDArray[np.int64]
    room: NDArray[np.float64]
    best: NDArray[np.float64]
    taken: NDArray[np.int64]


class Keys(NamedTuple):
    """How units are said: a number for each way, in order, and the unit it belongs to."""

    number: NDArray[np.uint32]
    unit: NDArray[np.int32]


def against(patterns: Patterns, asked: Keys, there: Keys) -> Patterns:
    """The same patterns for comparing with a table whose units have the keys `there`."""
    units = len(patterns.bits)
    kin: list[set[int]] = [set() for _ in range(units)]
    first, last = (np.searchsorted(there.number, asked.number, side) for side in ("left", "right"))
    for place, unit in enumerate(asked.unit.tolist()):
        kin[unit].update(there.unit[first[place] : last[place]].tolist())
    ends = np.zeros(units + 1, np.int64)
    np.cumsum([len(each) for each in kin], out=ends[1:])
    ordered = [unit for each in kin for unit in sorted(each)]
    return patterns._replace(kin=np.array(ordered, np.int32), kin_at=ends)


EXACT, LOOKS, SOUNDS, NEAR = 0, 1, 2, 3


def patterns_of(table: Table) -> Patterns:
    """Patterns for all units of a small table."""
    bits = np.zeros((len(table.unit), 4, CODES), np.uint64)
    _fill(table.unit, table.letters, table.sounds, bits, LETTER_CLASSES, SOUND_CLASSES)
    return Patterns(bits, np.zeros(0, np.int32), np.zeros(len(bits) + 1, np.int64), *_room())


def _room() -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    return np.zeros((64, 64), np.float64), np.zeros((2, 64), np.float64), np.zeros((2, 64), np.int64)


@compiled
def _fill(unit: Any, letters: Any, sounds: Any, bits: Any, letter_classes: Any, sound_classes: Any) -> None:
    for each in range(len(unit)):
        _bits(letters, unit[each].at, unit[each].length, letter_classes, bits, each, EXACT)
        _bits(sounds, unit[each].sound_at, unit[each].sounds, sound_classes, bits, each, SOUNDS)


@compiled
def _bits(codes: Any, start: int, length: int, classes: Any, bits: Any, unit: int, first: int) -> None:
    """In the first row the places of each very code, in the next those of any code of its class."""
    for step in range(length):
        bit = np.uint64(1) << np.uint64(step)
        own = codes[start + step]
        bits[unit, first, own] |= bit
        for code in range(len(classes)):
            if classes[code] == classes[own]:
                bits[unit, first + 1, code] |= bit
