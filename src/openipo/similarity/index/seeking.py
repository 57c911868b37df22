"""Find the best marks of a volume without looking at every one, and miss none.

A total cannot exceed the likeness of the most alike pair of units (a word, two neighbours joined, or all words). So
the units of the volume are passed over first, by the letters they are made of; few need a closer look. Marks with a
unit at least `least` alike are compared in full. When the worst of the best found is at least `least`, no other mark
can do better. Otherwise `least` is lowered to what has been found, and that second pass is the last.

Marks reached only by light words (THE, GROUP) are many and nearly always poor. The other units are looked for so far
down that even all light words together could not bring one among the best; then they are passed over.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from openipo.similarity.comparing import Asked
from openipo.similarity.index.alike_units import room_for_units, units_alike
from openipo.similarity.index.filters import Wanted, is_wanted
from openipo.similarity.index.ranking import Top, enter, last_score, total_of
from openipo.similarity.index.volume import Volume
from openipo.similarity.measure.alignment import SHARED, STRONG, WEIGHS
from openipo.similarity.measure.commonness import FULL, Commonness
from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.likeness import BEGINNING_LETTERS, FLOOR, before_run_together, of_edits, same

# The first pass, how much lower the next is where too few were found, and from where down words are told apart.
_FIRST, _LOWER, _LOW = 0.82, 0.09, 0.76
_SHORT = 5  # letters of a word that is looked for as far down as in the first pass, where only what is near is wanted
_ALMOST = 1e-9
_Levels = list[tuple[int, float, float]]


@dataclass(frozen=True)
class Plan:
    """The units of what is asked, and how far down each must be looked for.

    `words` are those that weigh, the cheapest to look for first; `light` words, and by what part of what is left to 1
    all of them can lift a total; `joined` units never stand for a word. `rest` says what part of a total the words
    after the first can bring without it.
    """

    words: tuple[int, ...]
    joined: tuple[int, ...]
    light: tuple[int, ...]
    lift: float
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
    return Plan(tuple(heavy), joined, light, _lift(asked, sum(weights[unit] for unit in light)), _rest(asked, heavy))


def _lift(asked: Asked, light_weight: int) -> float:
    """Where light words are the same and all others alike by x, no total exceeds x + lift * (1 - x).

    On either side the light words bring at most their weight: to what is shared, of both marks' weight, and to what is
    taken up, of one mark's, which counts as STRONG at least.
    """
    ends = [*asked.table.rows["at"].tolist(), len(asked.table.pieces)]
    least = min((int(asked.table.weights[low:high].sum(dtype=int)) for low, high in pairwise(ends)), default=0)
    return min(1.0, light_weight * (2.0 * SHARED / (least + STRONG) + (1.0 - SHARED) / STRONG))


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


def seek(
    asked: Asked, plan: Plan, volume: Volume, number: int, wanted: Wanted, top: Top, *, only_near: bool = False
) -> None:
    """Put the best marks of a volume into `top`, which may hold those of others. `asked` is prepared against it.

    With `only_near`, none but those that have a word which is nearly the same and no light one: one pass.
    """
    work = (wanted, top, room_for_units(len(volume.table.unit)), np.zeros(len(volume), np.bool_))
    if only_near:
        for unit in (*plan.words, *plan.joined):
            level = _nearly_the_same(int(asked.table.unit["length"][unit]))
            of_words = level if unit in plan.words else before_run_together(level)
            _seek_unit(asked, (unit, of_words, before_run_together(level)), volume, number, work, -1)
        return
    needed, level, last = _FIRST, _FIRST, False
    while True:
        levels = _levels(plan, level, needed)
        for each in levels:
            if each[0] not in plan.light:
                _seek_unit(asked, each, volume, number, work, -1)
        if last or last_score(top) >= _at_most(plan, level):
            _seek_light(asked, plan, volume, number, work, levels, _at_most(plan, level))
            return
        needed, last = _needed_next(top, needed)
        level = _level_for(plan, needed)


def _nearly_the_same(length: int) -> float:
    """How alike a word must be to count as nearly the same: with one letter more, or, where it is short, spelled so.

    Without that, a search for long words would look closely at many that are two letters away.
    """
    return _FIRST if length <= _SHORT else of_edits(1.0, length + 1, BEGINNING_LETTERS) - _ALMOST


def _needed_next(top: Top, before: float) -> tuple[float, bool]:
    """What a mark must exceed in the next pass, and whether that is the last: always where the best are known."""
    reached = last_score(top)
    if reached > 0.0:
        return reached, True
    lower = before - _LOWER if 2 * int(top.filled[0]) >= len(top.scores) else 0.0
    return (lower, False) if lower > FLOOR else (0.0, True)


def _at_most(plan: Plan, level: float) -> float:
    """No mark exceeds this that has only light words in common, and no other units alike by `level`."""
    below = level if level > FLOOR + _ALMOST else 0.0
    return below + plan.lift * (1.0 - below)


def _level_for(plan: Plan, needed: float) -> float:
    """How far down units must be looked for, so that light words alone bring no mark above what is needed."""
    return max(FLOOR, (needed - plan.lift) / (1.0 - plan.lift)) if plan.lift < 1.0 else FLOOR


def _levels(plan: Plan, level: float, needed: float) -> _Levels:
    """For each unit, how alike words and joined units must be, so that no mark above `needed` is missed.

    Where that is low and no word is light, the first word and all joined units are looked for to the floor, below which
    they count nothing: a mark not seen then lives on the other words alone, which must be the more alike.
    """
    apart = plan.rest < 1.0 and needed < _LOW and not plan.light
    first, rest = (FLOOR, min(1.0, max(FLOOR, needed / plan.rest))) if apart else (level, level)
    levels = [(unit, first) for unit in plan.joined]
    levels += [(unit, first if place == 0 else rest) for place, unit in enumerate(plan.words)]
    levels += [(unit, rest) for unit in plan.light]
    joined = set(plan.joined)
    return [
        (unit, before_run_together(each) if unit in joined else each, before_run_together(each))
        for unit, each in levels
    ]


def _seek_light(
    asked: Asked, plan: Plan, volume: Volume, number: int, work: tuple[Any, ...], levels: _Levels, at_most: float
) -> None:
    """Light words come last, when it is known what a mark must reach: most are then passed over."""
    for unit, of_words, of_joined in levels:
        if unit in plan.light:
            pass_over = unit if last_score(work[1]) >= at_most else -1
            _seek_unit(asked, (unit, of_words, of_joined), volume, number, work, pass_over)


def _seek_unit(
    asked: Asked, level: tuple[int, float, float], volume: Volume, number: int, work: tuple[Any, ...], light: int
) -> None:
    wanted, top, room, seen = work
    table, postings, facts = volume.table, volume.postings, volume.facts
    unit, of_words, of_joined = level
    count = units_alike(asked.table, asked.patterns, unit, table, postings, (of_words, of_joined), room)
    look_at(
        asked.table, asked.patterns, table, postings, facts, wanted, (top, number), (room.found, count, seen), light
    )


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
