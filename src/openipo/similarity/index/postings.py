"""From a unit to the marks it stands in, from a sound to the units that have it, from a key to the units said so."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.measure.alignment import STRONG
from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.distance import mask_of
from openipo.similarity.measure.table import CODES, Table
from openipo.similarity.reading.readings import MOST_LETTERS
from openipo.similarity.sound.hearing import MOST_SOUNDS

# A bit for each sound; figures share the last.
EXACT_BITS = np.minimum(np.arange(CODES), 31).astype(np.uint8)


class Postings(NamedTuple):
    """`x_at[n]` to `x_at[n + 1]` are the places of n in `x`.

    In row 0 of `unit_first` (words) and row 1 (joined only), place n * CODES + c has the first unit of n letters that
    begins with code c, or a later one; `sound_first` likewise, where a sound is a word's if any unit that has it is.
    """

    marks: NDArray[np.int32]
    marks_at: NDArray[np.int32]
    unit_first: NDArray[np.int32]
    sound_masks: NDArray[np.uint64]
    exact_sound_masks: NDArray[np.uint64]
    sound_first: NDArray[np.int32]
    sound_units: NDArray[np.int32]
    sound_units_at: NDArray[np.int32]
    strong: NDArray[np.bool_]


def postings_of(table: Table, rows_at: NDArray[np.int32], words: int) -> Postings:
    """All postings of a table whose mark n has the rows from rows_at[n] on, and whose first units are words."""
    unit = table.unit
    marks, marks_at = _marks_of(table.pieces, _ends(table), rows_at, len(unit))
    strong = np.ones(len(rows_at) - 1, np.bool_)
    _note_weak(table.weights, _ends(table), rows_at, strong)
    sound_units, sound_units_at, joined = _by_sound(unit, words)
    by_sound = unit[sound_units[sound_units_at[:-1]]]
    exact = np.zeros(len(by_sound), np.uint64)
    _exact_masks(table.sounds, by_sound, exact, EXACT_BITS)
    return Postings(
        marks=marks,
        marks_at=marks_at,
        unit_first=_first_of(np.arange(len(unit)) >= words, unit["length"], unit["first"], MOST_LETTERS),
        sound_masks=by_sound["sound_mask"].copy(),
        exact_sound_masks=exact,
        sound_first=_first_of(joined, by_sound["sounds"], by_sound["first_sound"], MOST_SOUNDS),
        sound_units=sound_units,
        sound_units_at=sound_units_at,
        strong=strong,
    )


def _ends(table: Table) -> NDArray[np.int32]:
    """Where the pieces of each row begin, and where those of the last end."""
    return np.append(table.rows["at"], np.int32(len(table.pieces))).astype(np.int32)


def _by_sound(unit: NDArray[np.void], words: int) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.bool_]]:
    """Units, those of one sound together; where each sound begins, and whether no word has it."""
    sound = unit["sound_at"].astype(np.int64) * 256 + unit["sounds"]
    only_joined = ~np.isin(sound, np.unique(sound[:words]))
    order = np.lexsort((sound, only_joined)).astype(np.int32)
    new = np.ones(len(order), np.bool_)
    new[1:] = sound[order][1:] != sound[order][:-1]
    starts = np.flatnonzero(new)
    return order, np.append(starts, len(order)).astype(np.int32), only_joined[order][starts]


def _first_of(joined: NDArray[np.bool_], lengths: Any, first: Any, most: int) -> NDArray[np.int32]:
    """By length, then by first code; one code more than there are marks the end."""
    size = (most + 1) * CODES
    both = joined.astype(np.int64) * (size + 1) + lengths.astype(np.int64) * CODES + first
    return np.searchsorted(both, np.arange(2 * (size + 1)).reshape(2, size + 1)).astype(np.int32)


@compiled
def _exact_masks(sounds: Any, unit: Any, masks: Any, bits: Any) -> None:
    for each in range(len(unit)):
        at = np.int64(unit[each].sound_at)
        masks[each] = mask_of(sounds, at, at + np.int64(unit[each].sounds), bits)


def _marks_of(units: Any, row_at: Any, rows_at: Any, count: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """For each unit the marks with it, each once, in order."""
    starts = np.zeros(count + 1, np.int32)
    _count_marks(units, row_at, rows_at, np.full(count, -1, np.int32), starts)
    np.cumsum(starts, out=starts)
    marks = np.zeros(starts[count], np.int32)
    _list_marks(units, row_at, rows_at, np.full(count, -1, np.int32), starts[:-1].copy(), marks)
    return marks, starts


@compiled
def _count_marks(units: Any, row_at: Any, rows_at: Any, last: Any, starts: Any) -> None:
    for mark in range(len(rows_at) - 1):
        for place in range(row_at[rows_at[mark]], row_at[rows_at[mark + 1]]):
            if last[units[place]] != mark:
                last[units[place]] = mark
                starts[units[place] + 1] += 1


@compiled
def _list_marks(units: Any, row_at: Any, rows_at: Any, last: Any, at: Any, marks: Any) -> None:
    for mark in range(len(rows_at) - 1):
        for place in range(row_at[rows_at[mark]], row_at[rows_at[mark + 1]]):
            unit = units[place]
            if last[unit] != mark:
                last[unit] = mark
                marks[at[unit]] = mark
                at[unit] += 1


@compiled
def _note_weak(weights: Any, row_at: Any, rows_at: Any, strong: Any) -> None:
    """Marks of which a reading is made of light words only are not strong."""
    for mark in range(len(rows_at) - 1):
        for row in range(rows_at[mark], rows_at[mark + 1]):
            weight = 0.0
            for place in range(row_at[row], row_at[row + 1]):
                weight += weights[place]
            if weight < STRONG:
                strong[mark] = False
