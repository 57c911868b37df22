"""Find the best marks of a volume without looking at every one, and miss none.

A total cannot exceed the likeness of the most alike pair of units (a word, two neighbours joined, or all words). So
the units of the volume are passed over first, by the letters they are made of; few need a closer look. Marks with a
unit at least `least` alike are compared in full. When the worst of the best found is at least `least`, no other mark
can do better. Otherwise `least` is lowered to what has been found, and that second pass is the last.

Marks reached only by light words (THE, GROUP) are many and nearly always poor: they are passed over as long as even all
light words together could not bring one among the best.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.comparing import Asked
from openipo.similarity.index.filters import Wanted, is_wanted
from openipo.similarity.index.ranking import Top, enter, last_score, total_of
from openipo.similarity.index.volume import Volume
from openipo.similarity.measure.alignment import STRONG, WEIGHS
from openipo.similarity.measure.commonness import FULL, Commonness
from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.distance import ones
from openipo.similarity.measure.likeness import (
    BEGINNING,
    BOTH,
    CONTAINED,
    CONTAINED_SHARE,
    FLOOR,
    INSIDE_OTHER,
    OTHER_INSIDE,
    SAID_ALIKE,
    contained,
    likeness_of,
    same,
    to_the_ear,
    to_the_eye,
)
from openipo.similarity.measure.table import CODES

_FIRST, _LOWER = 0.82, 0.11
_ALMOST = 1e-9
_EITHER = INSIDE_OTHER | OTHER_INSIDE


@dataclass(frozen=True)
class Plan:
    """The units of what is asked: those that weigh, then the light words, and what all light words weigh together."""

    heavy: tuple[int, ...]
    light: tuple[int, ...]
    light_weight: float


def plan_of(asked: Asked, commonness: Commonness) -> Plan:
    """A unit is light where it is a light word in every reading, and never stands for all words."""
    weights: dict[int, int] = {}
    ends = [*asked.table.rows["at"].tolist(), len(asked.table.pieces)]
    for row, reading in enumerate(asked.readings):
        for step, unit in enumerate(asked.table.pieces[ends[row] : ends[row + 1]].tolist()):
            is_word = step < len(reading.tokens) and len(reading.tokens) > 1
            general = commonness.words.get(reading.tokens[step], FULL) if is_word else FULL
            weights[unit] = max(weights.get(unit, 0), general)
    heavy = tuple(unit for unit, weight in weights.items() if weight >= WEIGHS)
    light = tuple(unit for unit, weight in weights.items() if weight < WEIGHS)
    return Plan(heavy, light, float(sum(weights[unit] for unit in light)))


def seek(asked: Asked, plan: Plan, volume: Volume, number: int, wanted: Wanted, top: Top) -> None:
    """Put the best marks of a volume into `top`, which may hold those of others. `asked` is prepared against it."""
    units = len(volume.table.unit)
    found, seen = np.empty(units + 1, np.int32), np.zeros(len(volume), np.bool_)
    least = _FIRST
    while True:
        _pass(asked, plan, volume, number, (wanted, top, found, seen), least)
        reached = last_score(top)
        if reached >= least or least <= FLOOR:
            return
        least = max(FLOOR, reached if reached > FLOOR else least - _LOWER)


def _pass(asked: Asked, plan: Plan, volume: Volume, number: int, work: tuple[Any, ...], least: float) -> None:
    wanted, top, found, seen = work
    table, postings, facts = volume.table, volume.postings, volume.facts
    below = least if least > FLOOR else 0.0
    light_at_most = below + (1.0 - below) * plan.light_weight / STRONG
    for unit in plan.heavy + plan.light:
        pass_over = unit in plan.light and last_score(top) >= light_at_most
        count = units_alike(asked.table, asked.patterns, unit, table, postings, least, found)
        look_at(asked.table, asked.patterns, table, postings, facts, wanted, (top, number), (found, count, seen),
                unit if pass_over else -1)  # fmt: skip


@compiled
def look_at(
    asked: Any, patterns: Any, table: Any, postings: Any, facts: Any, wanted: Any, best: Any, units: Any, light: int
) -> None:
    """Compare with the marks in which the units found stand; with `light`, not with those that only share that word."""
    top, number = best
    found, count, seen = units
    for each in range(count):
        unit = found[each]
        only_light = light >= 0 and _same_letters(asked, light, table, unit)
        for place in range(postings.marks_at[unit], postings.marks_at[unit + 1]):
            mark = postings.marks[place]
            if seen[mark] or (only_light and postings.strong[mark]):
                continue
            seen[mark] = True
            if is_wanted(facts, wanted, mark):
                enter(top, total_of(asked, patterns, table, facts, wanted, mark, last_score(top)), mark, number)


@compiled
def _same_letters(asked: Any, unit: int, table: Any, other: int) -> bool:
    length = np.int64(asked.unit[unit].length)
    if np.int64(table.unit[other].length) != length:
        return False
    return same(asked.letters, asked.unit[unit].at, length, table.letters, table.unit[other].at)


@compiled
def units_alike(
    asked: Any, patterns: Any, unit: int, table: Any, postings: Any, least: float, found: NDArray[np.int32]
) -> int:
    """The units at least so alike: by letters, within one another, by sounds, and said the same in some language.

    A unit that comes twice does no harm: its marks are looked at once.
    """
    near, mine = np.empty(len(found), np.int32), asked.unit[unit]
    count = 0
    close = _near(mine.mask, np.int64(mine.length), mine.first, postings.letter_masks, postings.unit_first, least, near)
    for each in range(close):
        if to_the_eye(asked, patterns.bits, unit, table, near[each]) >= least:
            count = _keep(asked, patterns, unit, table, near[each], least, found, count)
    close = _holding(mine.mask, np.int64(mine.length), postings.letter_masks, postings.unit_first, least, near)
    for each in range(close):
        if contained(asked, unit, table, near[each], _EITHER) >= least:
            count = _keep(asked, patterns, unit, table, near[each], least, found, count)
    count = _by_sounds(asked, patterns, unit, table, postings, least, near, found, count)
    for place in range(patterns.kin_at[unit], patterns.kin_at[unit + 1] if least <= SAID_ALIKE else 0):
        count = _keep(asked, patterns, unit, table, patterns.kin[place], least, found, count)
    return count


@compiled
def _by_sounds(
    asked: Any, patterns: Any, unit: int, table: Any, postings: Any, least: float, near: Any, found: Any, count: int
) -> int:
    """Each sound is judged once, then the units that have it."""
    mine = asked.unit[unit]
    close = _near(mine.sound_mask, np.int64(mine.sounds), mine.first_sound, postings.sound_masks, postings.sound_first,
                  least, near)  # fmt: skip
    for each in range(close):
        first, last = postings.sound_units_at[near[each]], postings.sound_units_at[near[each] + 1]
        if to_the_ear(asked, patterns, unit, table, postings.sound_units[first]) >= least:
            for place in range(first, last):
                count = _keep(asked, patterns, unit, table, postings.sound_units[place], least, found, count)
    return count


@compiled
def _keep(asked: Any, patterns: Any, unit: int, table: Any, other: int, least: float, found: Any, count: int) -> int:
    if count < len(found) and likeness_of(asked, patterns, unit, table, other, BOTH, _EITHER) >= least:
        found[count] = other
        return count + 1
    return count


@compiled
def _most_edits(longer: int, least: float, same_first: bool) -> int:
    """So many edits leave a likeness of `least`, with the whole beginning the same or none of it."""
    spare = (1.0 if same_first else 1.0 - BEGINNING) - least
    return int(spare / (1.0 - BEGINNING) * longer + _ALMOST) if spare >= 0.0 else -1


@compiled
def _near(mask: Any, length: int, first: int, masks: Any, starts: Any, least: float, near: Any) -> int:
    """Units whose letters do not rule out that they are so alike: the first letter the same, or other letters first."""
    count = 0
    longest = len(starts) // CODES
    for other in range(1, longest if length > 0 else 0):
        longer, apart = max(length, other), abs(length - other)
        begin, end = starts[other * CODES], starts[(other + 1) * CODES]
        same, after = starts[other * CODES + first], starts[other * CODES + first + 1]
        most = _most_edits(longer, least, True)
        if apart <= most:
            count = _within_edits(mask, masks, same, after, most, near, count)
        most = _most_edits(longer, least, False)
        if apart <= most:
            count = _within_edits(mask, masks, begin, same, most, near, count)
            count = _within_edits(mask, masks, after, end, most, near, count)
    return count


@compiled
def _within_edits(mask: Any, masks: Any, start: int, end: int, most: int, near: Any, count: int) -> int:
    """Units that differ in at most so many letters, on either side."""
    for unit in range(start, end):
        near[count] = unit
        count += ones(mask & ~masks[unit]) <= most and ones(masks[unit] & ~mask) <= most
    return count


@compiled
def _holding(mask: Any, length: int, masks: Any, starts: Any, least: float, near: Any) -> int:
    """Units that may contain the asked one, or be contained in it."""
    count = 0
    for other in range(3, len(starts) // CODES if length >= 3 else 0):
        if CONTAINED + CONTAINED_SHARE * min(length, other) / max(length, other) < least:
            continue
        for unit in range(starts[other * CODES], starts[(other + 1) * CODES]):
            near[count] = unit
            count += (mask & ~masks[unit] if length <= other else masks[unit] & ~mask) == 0
    return count
