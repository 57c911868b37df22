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
from openipo.similarity.index.postings import EXACT_BITS
from openipo.similarity.index.ranking import Top, enter, last_score, total_of
from openipo.similarity.index.volume import Volume
from openipo.similarity.measure.alignment import SHARED, STRONG, WEIGHS
from openipo.similarity.measure.commonness import FULL, Commonness
from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.distance import at_least, mask_of, ones
from openipo.similarity.measure.likeness import (
    BEGINNING,
    BEGINNING_LETTERS,
    BOTH,
    CONTAINED,
    CONTAINED_SHARE,
    FLOOR,
    INSIDE_OTHER,
    OTHER_INSIDE,
    SAID_ALIKE,
    before_run_together,
    contained,
    likeness_of,
    of_edits,
    run_together,
    same,
    to_the_ear,
    to_the_eye,
)
from openipo.similarity.measure.table import CODES

# The first pass, how much lower the next is where too few were found, and from where down words are told apart.
_FIRST, _LOWER, _LOW = 0.82, 0.09, 0.76
_ALMOST = 1e-9
_Levels = list[tuple[int, float, float]]
_EITHER = INSIDE_OTHER | OTHER_INSIDE


@dataclass(frozen=True)
class Plan:
    """The units of what is asked, and how far down each must be looked for.

    `words` are those that weigh, the cheapest to look for first; `light` words, and what these weigh together; `joined`
    units never stand for a word. `rest` says what part of a total the words after the first can bring without it.
    """

    words: tuple[int, ...]
    joined: tuple[int, ...]
    light: tuple[int, ...]
    light_weight: float
    rest: float


def plan_of(asked: Asked, commonness: Commonness) -> Plan:
    """A unit is light where it is a light word in every reading, and never stands for all words."""
    weights, words = dict[int, int](), set[int]()
    ends = [*asked.table.rows["at"].tolist(), len(asked.table.pieces)]
    for row, reading in enumerate(asked.readings):
        for step, unit in enumerate(asked.table.pieces[ends[row] : ends[row + 1]].tolist()):
            is_word = step < len(reading.tokens)
            general = commonness.words.get(reading.tokens[step], FULL) if is_word and len(reading.tokens) > 1 else FULL
            weights[unit] = max(weights.get(unit, 0), general)
            words |= {unit} if is_word else set()
    lengths = asked.table.unit["length"]
    heavy = sorted((unit for unit in words if weights[unit] >= WEIGHS), key=lambda unit: int(lengths[unit]))
    light = tuple(unit for unit in words if weights[unit] < WEIGHS)
    joined = tuple(unit for unit in weights if unit not in words)
    return Plan(tuple(heavy), joined, light, float(sum(weights[unit] for unit in light)), _rest(asked, heavy))


def _rest(asked: Asked, heavy: list[int]) -> float:
    """Without its first word, a row reaches at most this part of the likeness of its other words.

    What is shared is weighed against all words of the asked mark, and those of the other mark that are matched weigh at
    most FULL each; what is taken up may be taken up wholly. With several readings nothing is promised.
    """
    count = int(asked.table.rows["words"][0])
    if len(asked.readings) > 1 or count < 2 or not heavy:
        return 1.0
    weights = asked.table.weights[:count].astype(float)
    first = weights[asked.table.pieces[:count].tolist().index(heavy[0])]
    total, others = weights.sum(), FULL * (count - 1)
    return float(SHARED * (total - first + others) / (total + others) + 1.0 - SHARED)


def seek(asked: Asked, plan: Plan, volume: Volume, number: int, wanted: Wanted, top: Top) -> None:
    """Put the best marks of a volume into `top`, which may hold those of others. `asked` is prepared against it."""
    room = np.empty(len(volume.table.unit) + 1, np.int32)
    work = (wanted, top, room, np.empty_like(room), np.zeros(len(volume), np.bool_))
    least = _FIRST
    while True:
        reached = last_score(top)
        last = least <= FLOOR or (reached > 0.0 and least < _LOW)
        levels = _levels(plan, least, reached if last else least)
        for unit, of_words, of_joined in levels:
            if unit not in plan.light:
                _seek_unit(asked, (unit, of_words, of_joined), volume, number, work, -1)
        if last or last_score(top) >= least:
            _seek_light(asked, plan, volume, number, work, levels)
            return
        reached = last_score(top)
        many = 2 * int(top.filled[0]) >= len(top.scores)
        least = max(FLOOR, reached if reached > 0.0 else least - _LOWER if many else FLOOR)


def _levels(plan: Plan, least: float, needed: float) -> _Levels:
    """For each unit, how alike words and joined units must be, so that no mark above `needed` is missed.

    Where that is low, the first word and all joined units are looked for to the floor, below which they count nothing:
    a mark not seen then lives on the other words alone, which must be the more alike.
    """
    apart = plan.rest < 1.0 and needed < _LOW
    first, rest = (FLOOR, min(1.0, max(FLOOR, needed / plan.rest))) if apart else (least, least)
    levels = [(unit, FLOOR if apart else least) for unit in plan.joined]
    levels += [(unit, first if place == 0 else rest) for place, unit in enumerate(plan.words)]
    levels += [(unit, rest) for unit in plan.light]
    joined = set(plan.joined)
    return [
        (unit, before_run_together(level) if unit in joined else level, before_run_together(level))
        for unit, level in levels
    ]


def _seek_light(asked: Asked, plan: Plan, volume: Volume, number: int, work: tuple[Any, ...], levels: _Levels) -> None:
    """Light words come last, when it is known what a mark must reach: most are then passed over."""
    unseen = max((run_together(level) for _, _, level in levels), default=0.0)
    below = unseen if unseen > FLOOR + _ALMOST else 0.0
    at_most = below + (1.0 - below) * plan.light_weight / STRONG
    for unit, of_words, of_joined in levels:
        if unit in plan.light:
            pass_over = unit if last_score(work[1]) >= at_most else -1
            _seek_unit(asked, (unit, of_words, of_joined), volume, number, work, pass_over)


def _seek_unit(
    asked: Asked, level: tuple[int, float, float], volume: Volume, number: int, work: tuple[Any, ...], light: int
) -> None:
    wanted, top, found, near, seen = work
    table, postings, facts = volume.table, volume.postings, volume.facts
    unit, of_words, of_joined = level
    count = units_alike(asked.table, asked.patterns, unit, table, postings, (of_words, of_joined), near, found)
    look_at(asked.table, asked.patterns, table, postings, facts, wanted, (top, number), (found, count, seen), light)


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
    asked: Any, patterns: Any, unit: int, table: Any, postings: Any, levels: Any, near: Any, found: NDArray[np.int32]
) -> int:
    """The units at least so alike: by letters, within one another, by sounds, and said the same in some language.

    A unit that comes twice does no harm: its marks are looked at once.
    """
    mine, count = asked.unit[unit], 0
    for block in range(2):
        least, starts = levels[block], postings.unit_first[block]
        close = _near(mine.mask, np.int64(mine.length), mine.first, postings.letter_masks, starts, least, near)
        for each in range(close):
            if to_the_eye(asked, patterns.bits, unit, table, near[each], least) >= least:
                count = _keep(asked, patterns, unit, table, near[each], least, found, count)
        close = _holding(mine.mask, np.int64(mine.length), postings.letter_masks, starts, least, near)
        for each in range(close):
            if contained(asked, unit, table, near[each], _EITHER) >= least:
                count = _keep(asked, patterns, unit, table, near[each], least, found, count)
        count = _by_sounds(asked, patterns, unit, table, postings, block, least, near, found, count)
    for place in range(patterns.kin_at[unit], patterns.kin_at[unit + 1] if levels[0] <= SAID_ALIKE else 0):
        count = _keep(asked, patterns, unit, table, patterns.kin[place], levels[0], found, count)
    return count


@compiled
def _by_sounds(
    asked: Any,
    patterns: Any,
    unit: int,
    table: Any,
    postings: Any,
    block: int,
    least: float,
    near: Any,
    found: Any,
    count: int,
) -> int:
    """Each sound is judged once, then the units that have it."""
    mine = asked.unit[unit]
    close = _near(mine.sound_mask, np.int64(mine.sounds), mine.first_sound, postings.sound_masks,
                  postings.sound_first[block], least, near)  # fmt: skip
    exact = mask_of(asked.sounds, np.int64(mine.sound_at), np.int64(mine.sound_at) + np.int64(mine.sounds), EXACT_BITS)
    for each in range(close):
        sound = near[each]
        if not _may_sound(mine, exact, table, postings, sound, least):
            continue
        first, last = postings.sound_units_at[sound], postings.sound_units_at[sound + 1]
        if to_the_ear(asked, patterns, unit, table, postings.sound_units[first], least) >= least:
            for place in range(first, last):
                count = _keep(asked, patterns, unit, table, postings.sound_units[place], least, found, count)
    return count


@compiled
def _may_sound(mine: Any, exact: Any, table: Any, postings: Any, sound: int, least: float) -> bool:
    """Exact sounds and near ones each count half: both together may rule out what near ones alone do not."""
    theirs = table.unit[postings.sound_units[postings.sound_units_at[sound]]]
    edits = at_least(exact, postings.exact_sound_masks[sound]) + at_least(mine.sound_mask, theirs.sound_mask)
    longer = max(np.int64(mine.sounds), np.int64(theirs.sounds))
    shared = BEGINNING_LETTERS if mine.first_sound == theirs.first_sound else 0
    return of_edits(edits / 2, longer, shared) >= least


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
