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
CONTAINED, CONTAINED_SHARE, CONTAINED_AT_END, SHORTEST_CONTAINED = 0.45, 0.5, 0.03, 3
# Said the same by speakers of some language, though not by the general rules.
SAID_ALIKE = 0.94
# Words run together or set apart are nearly the same where all letters are; what differs then counts half more.
RUN_TOGETHER, MORE_APART = 0.97, 1.5
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
    if length < SHORTEST_CONTAINED or length > longer:
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
def codes_alike(
    bits: Any, unit: int, near: int, exact: int, codes: Any, start: int, length: int,
    others: Any, other_start: int, other_length: int, least: float,
) -> float:  # fmt: skip
    """Letters or sounds: edits, of which those between near codes count half; the beginning. 0 if below `least`."""
    if length == 0 or other_length == 0:
        return 0.0
    longer = max(length, other_length)
    shared = _shared(codes, start, length, others, other_start, other_length)
    apart = edits(bits, unit, near, length, others, other_start, other_length)
    if of_edits(apart, longer, shared) < least:
        return 0.0
    apart += edits(bits, unit, exact, length, others, other_start, other_length)
    return of_edits(apart / 2, longer, shared)


@compiled
def _to_the_eye(asked: Any, bits: Any, unit: int, table: Any, other: int) -> float:
    """Letters; look-alikes count half."""
    mine, theirs = asked.unit[unit], table.unit[other]
    return codes_alike(
        bits, unit, LOOKS, EXACT, asked.letters, np.int64(mine.at), np.int64(mine.length),
        table.letters, np.int64(theirs.at), np.int64(theirs.length), 0.0,
    )  # fmt: skip


@compiled
def _to_the_ear(asked: Any, patterns: Any, unit: int, table: Any, other: int) -> float:
    """Sounds, of which vowels for vowels and voiced for voiceless count half; or the same in some language."""
    mine, theirs = asked.unit[unit], table.unit[other]
    alike = codes_alike(
        patterns.bits, unit, NEAR, SOUNDS, asked.sounds, np.int64(mine.sound_at), np.int64(mine.sounds),
        table.sounds, np.int64(theirs.sound_at), np.int64(theirs.sounds), 0.0,
    )  # fmt: skip
    return SAID_ALIKE if alike < SAID_ALIKE and are_kin(patterns, unit, other) else alike


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
def held_at_most(asked: Any, unit: int, table: Any, other: int) -> float:
    """No more than this where one is contained in the other; 0 where its letters rule that out."""
    mine, theirs = asked.unit[unit], table.unit[other]
    length, other_length = np.int64(mine.length), np.int64(theirs.length)
    mask, other_mask = asked.masks[unit], table.masks[other]
    holds = mask & ~other_mask == 0 if length <= other_length else other_mask & ~mask == 0
    if not holds or min(length, other_length) < SHORTEST_CONTAINED:
        return 0.0
    return CONTAINED + CONTAINED_SHARE * min(length, other_length) / max(length, other_length)


@compiled
def at_most(asked: Any, patterns: Any, unit: int, table: Any, other: int) -> float:
    """The likeness of two units is no more than this, 0 if it is below the floor: from which letters they have."""
    mine, theirs = asked.unit[unit], table.unit[other]
    apart = at_least(asked.masks[unit], table.masks[other])
    eye = _most_by(apart, np.int64(mine.length), np.int64(theirs.length), mine.first == theirs.first)
    ear, length, other_length = 0.0, np.int64(mine.sounds), np.int64(theirs.sounds)
    if length > 0 and other_length > 0:
        apart = at_least(mine.sound_mask, theirs.sound_mask)
        ear = _most_by(apart, length, other_length, mine.first_sound == theirs.first_sound)
    if ear < SAID_ALIKE and are_kin(patterns, unit, other):
        ear = SAID_ALIKE
    held = held_at_most(asked, unit, table, other)
    most = together(max(eye, held), max(ear, held))
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
    eye, ear = _to_the_eye(asked, patterns.bits, unit, table, other), _to_the_ear(asked, patterns, unit, table, other)
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


@compiled
def run_together(likeness: float) -> float:
    """What the likeness of units counts of which one or both are words joined; 0 below the floor."""
    counts = RUN_TOGETHER * (1.0 - MORE_APART * (1.0 - likeness))
    return counts if counts >= FLOOR else 0.0


@compiled
def before_run_together(counts: float) -> float:
    """The likeness that counts so much."""
    return 1.0 - (1.0 - counts / RUN_TOGETHER) / MORE_APART
