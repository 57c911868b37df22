"""How alike two units are: to the eye, to the ear, and both together; 0 to 1.

Below FLOOR the likeness of two words is chance and counts as nothing. That is also what makes a fast search exact: a
mark none of whose words reaches the floor has a total of nothing, so it need not be looked at.
"""

from typing import Any

import numpy as np

from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.distance import at_least, edits
from openipo.similarity.measure.patterns import EXACT, LOOKS, NEAR, SOUNDS

FLOOR = 0.65
# Of what the more alike of eye and ear says, so much counts; the rest is what the other says.
STRONGER = 0.85
# How much of a likeness depends on the first letters, which are read and remembered best.
BEGINNING, BEGINNING_LETTERS = 0.1, 4
CONTAINED, CONTAINED_SHARE, CONTAINED_AT_END = 0.45, 0.5, 0.03
# Said the same by speakers of some language, though not by the general rules.
SAID_ALIKE = 0.94
BOTH, EYE, EAR = 0, 1, 2
NOT_WITHIN, INSIDE_OTHER, OTHER_INSIDE = 0, 1, 2


@compiled
def of_edits(distance: float, longer: int, shared: int) -> float:
    """A likeness from edits among letters, and letters shared at the beginning."""
    most = longer if longer < BEGINNING_LETTERS else BEGINNING_LETTERS
    return (1.0 - BEGINNING) * (1.0 - distance / longer) + BEGINNING * shared / most


@compiled
def _shared(codes: Any, start: int, length: int, other: Any, other_start: int, other_length: int) -> int:
    """How many of the first four codes are the same."""
    most, shared = min(length, other_length, BEGINNING_LETTERS), 0
    while shared < most and codes[start + shared] == other[other_start + shared]:
        shared += 1
    return shared


@compiled
def _within(codes: Any, start: int, length: int, other: Any, other_start: int, longer: int) -> float:
    """The likeness of a word to a longer one that begins or ends with it; nothing below three letters."""
    if length < 3 or length > longer:
        return 0.0
    likeness = CONTAINED + CONTAINED_SHARE * length / longer
    if same(codes, start, length, other, other_start):
        return likeness
    if same(codes, start, length, other, other_start + longer - length):
        return likeness - CONTAINED_AT_END
    return 0.0


@compiled
def same(codes: Any, start: int, length: int, other: Any, other_start: int) -> bool:
    """The next `length` codes are the same in both."""
    step = 0
    while step < length and codes[start + step] == other[other_start + step]:
        step += 1
    return step == length


@compiled
def to_the_eye(asked: Any, bits: Any, unit: int, table: Any, other: int) -> float:
    """Letters: edits, of which look-alikes count half; the beginning."""
    start, length = np.int64(asked.unit[unit].at), np.int64(asked.unit[unit].length)
    other_start, other_length = np.int64(table.unit[other].at), np.int64(table.unit[other].length)
    exact = edits(bits, unit, EXACT, length, table.letters, other_start, other_length)
    if exact == 0:
        return 1.0
    near = edits(bits, unit, LOOKS, length, table.letters, other_start, other_length)
    shared = _shared(asked.letters, start, length, table.letters, other_start, other_length)
    return of_edits((exact + near) / 2, max(length, other_length), shared)


@compiled
def to_the_ear(asked: Any, patterns: Any, unit: int, table: Any, other: int) -> float:
    """Sounds: edits, of which vowels for vowels and voiced for voiceless count half; or the same in some language."""
    start, length = np.int64(asked.unit[unit].sound_at), np.int64(asked.unit[unit].sounds)
    other_start, other_length = np.int64(table.unit[other].sound_at), np.int64(table.unit[other].sounds)
    if length == 0 or other_length == 0:
        return 0.0
    exact = edits(patterns.bits, unit, SOUNDS, length, table.sounds, other_start, other_length)
    near = edits(patterns.bits, unit, NEAR, length, table.sounds, other_start, other_length)
    shared = _shared(asked.sounds, start, length, table.sounds, other_start, other_length)
    likeness = of_edits((exact + near) / 2, max(length, other_length), shared)
    return SAID_ALIKE if likeness < SAID_ALIKE and are_kin(patterns, unit, other) else likeness


@compiled
def are_kin(patterns: Any, unit: int, other: int) -> bool:
    """Said the same, each in some language."""
    low, high = patterns.kin_at[unit], patterns.kin_at[unit + 1]
    while low < high:
        middle = (low + high) // 2
        if patterns.kin[middle] == other:
            return True
        if patterns.kin[middle] < other:
            low = middle + 1
        else:
            high = middle
    return False


@compiled
def _most_by(apart: int, length: int, other_length: int, same_first: bool) -> float:
    """What so many edits leave at most: a first letter that differs leaves nothing of the beginning."""
    fewest = max(apart, abs(length - other_length))
    return of_edits(fewest, max(length, other_length), BEGINNING_LETTERS if same_first else 0)


@compiled
def eye_at_most(asked: Any, unit: int, table: Any, other: int) -> float:
    """No more than this, by the letters alone."""
    mine, theirs = asked.unit[unit], table.unit[other]
    length, other_length = np.int64(mine.length), np.int64(theirs.length)
    most = _most_by(at_least(mine.mask, theirs.mask), length, other_length, mine.first == theirs.first)
    shorter = min(length, other_length)
    holds = mine.mask & ~theirs.mask == 0 if length <= other_length else theirs.mask & ~mine.mask == 0
    if holds and shorter >= 3:
        most = max(most, CONTAINED + CONTAINED_SHARE * shorter / max(length, other_length))
    return most


@compiled
def at_most(asked: Any, patterns: Any, unit: int, table: Any, other: int) -> float:
    """The likeness of two units is no more than this, 0 if it is below the floor: from which letters they have."""
    eye = eye_at_most(asked, unit, table, other)
    mine, theirs = asked.unit[unit], table.unit[other]
    length, other_length = np.int64(mine.sounds), np.int64(theirs.sounds)
    ear = 0.0
    if length > 0 and other_length > 0:
        apart = at_least(mine.sound_mask, theirs.sound_mask)
        ear = _most_by(apart, length, other_length, mine.first_sound == theirs.first_sound)
    if ear < SAID_ALIKE and are_kin(patterns, unit, other):
        ear = SAID_ALIKE
    most = together(eye, ear)
    return most if most >= FLOOR else 0.0


@compiled
def together(eye: float, ear: float) -> float:
    """What both senses say: mostly the one that finds more."""
    return STRONGER * max(eye, ear) + (1.0 - STRONGER) * min(eye, ear)


@compiled
def likeness_of(asked: Any, patterns: Any, unit: int, table: Any, other: int, sense: int, within: int) -> float:
    """The likeness of two units; 0 below the floor. `within` says which of them may stand within the other."""
    if at_most(asked, patterns, unit, table, other) < FLOOR:
        return 0.0
    eye = to_the_eye(asked, patterns.bits, unit, table, other)
    ear = to_the_ear(asked, patterns, unit, table, other)
    held = contained(asked, unit, table, other, within)
    eye, ear = max(eye, held), max(ear, held)
    alike = eye if sense == EYE else (ear if sense == EAR else together(eye, ear))
    return alike if alike >= FLOOR else 0.0


@compiled
def contained(asked: Any, unit: int, table: Any, other: int, within: int) -> float:
    """One begins or ends with the other, where that counts: seen and heard."""
    start, length = np.int64(asked.unit[unit].at), np.int64(asked.unit[unit].length)
    other_start, other_length = np.int64(table.unit[other].at), np.int64(table.unit[other].length)
    held = 0.0
    if within & INSIDE_OTHER:
        held = _within(asked.letters, start, length, table.letters, other_start, other_length)
    if within & OTHER_INSIDE:
        held = max(held, _within(table.letters, other_start, other_length, asked.letters, start, length))
    return held
