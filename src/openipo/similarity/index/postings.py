"""From a unit to the marks it stands in, from a sound to the units that have it, from a key to the units said so."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.measure.alignment import STRONG
from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.table import CODES, Table
from openipo.similarity.reading.readings import MOST_LETTERS
from openipo.similarity.sound.hearing import MOST_SOUNDS


class Postings(NamedTuple):
    """`x_at[n]` to `x_at[n + 1]` are the places of n in `x`.

    `unit_first[n, c]` is the first unit of n letters that begins with code c (or a later one); `sound_first` likewise.
    """

    marks: NDArray[np.int32]
    marks_at: NDArray[np.int32]
    letter_masks: NDArray[np.uint64]
    unit_first: NDArray[np.int32]
    sound_masks: NDArray[np.uint64]
    sound_first: NDArray[np.int32]
    sound_units: NDArray[np.int32]
    sound_units_at: NDArray[np.int32]
    strong: NDArray[np.bool_]


def postings_of(table: Table, rows_at: NDArray[np.int32]) -> Postings:
    """All postings of a table whose mark n has the rows rows_at[n] to rows_at[n + 1]."""
    unit = table.unit
    marks, marks_at = _marks_of(table.pieces, _ends(table), rows_at, len(unit))
    sound_units, sound_units_at = _by_sound(unit)
    by_sound = unit[sound_units[sound_units_at[:-1]]]
    return Postings(
        marks=marks,
        marks_at=marks_at,
        letter_masks=unit["mask"].copy(),
        unit_first=_first_of(unit["length"], unit["first"], MOST_LETTERS),
        sound_masks=by_sound["sound_mask"].copy(),
        sound_first=_first_of(by_sound["sounds"], by_sound["first_sound"], MOST_SOUNDS),
        sound_units=sound_units,
        sound_units_at=sound_units_at,
        strong=_strong(table.weights, _ends(table), rows_at),
    )


def _ends(table: Table) -> NDArray[np.int32]:
    """Where the pieces of each row begin, and where those of the last end."""
    return np.append(table.rows["at"], np.int32(len(table.pieces))).astype(np.int32)


def _by_sound(unit: NDArray[np.void]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Units in order of the length of their sound, those of one sound together; and where each sound begins."""
    order = np.lexsort((unit["sound_at"], unit["first_sound"], unit["sounds"])).astype(np.int32)
    places = unit["sound_at"][order].astype(np.int64) * 256 + unit["sounds"][order]
    new = np.ones(len(order), np.bool_)
    new[1:] = places[1:] != places[:-1]
    return order, np.append(np.flatnonzero(new), len(order)).astype(np.int32)


def _first_of(lengths: NDArray[Any], first: NDArray[Any], most: int) -> NDArray[np.int32]:
    """By length, then by first code; one code more than there are marks the end."""
    both = lengths.astype(np.int64) * CODES + first
    return np.searchsorted(both, np.arange((most + 1) * CODES + 1)).astype(np.int32)


@compiled
def _marks_of(units: Any, row_at: Any, rows_at: Any, count: int) -> tuple[Any, Any]:
    """For each unit the marks with it, each once, in order."""
    last = np.full(count, -1, np.int64)
    starts = np.zeros(count + 1, np.int32)
    for mark in range(len(rows_at) - 1):
        for place in range(row_at[rows_at[mark]], row_at[rows_at[mark + 1]]):
            if last[units[place]] != mark:
                last[units[place]] = mark
                starts[units[place] + 1] += 1
    for unit in range(count):
        starts[unit + 1] += starts[unit]
    marks, at = np.zeros(starts[count], np.int32), starts[:-1].copy()
    last[:] = -1
    for mark in range(len(rows_at) - 1):
        for place in range(row_at[rows_at[mark]], row_at[rows_at[mark + 1]]):
            unit = units[place]
            if last[unit] != mark:
                last[unit] = mark
                marks[at[unit]] = mark
                at[unit] += 1
    return marks, starts


@compiled
def _strong(weights: Any, row_at: Any, rows_at: Any) -> Any:
    """Marks none of whose readings is made of light words only."""
    strong = np.ones(len(rows_at) - 1, np.bool_)
    for mark in range(len(rows_at) - 1):
        for row in range(rows_at[mark], rows_at[mark + 1]):
            weight = 0.0
            for place in range(row_at[row], row_at[row + 1]):
                weight += weights[place]
            if weight < STRONG:
                strong[mark] = False
    return strong
