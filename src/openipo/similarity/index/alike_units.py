"""The units of a volume that are at least so alike to one that is asked for: few are looked at closely.

Units stand in order of length and letters, sounds likewise, and their codes one after another. Those of one length that
share no code, one or two at the beginning are a *stretch*: how many edits they may have at most is known, and which
letters they are made of rules most of them out before a single word is read.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.index.postings import EXACT_BITS
from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.distance import at_least, mask_of
from openipo.similarity.measure.likeness import (
    BEGINNING,
    BEGINNING_LETTERS,
    BOTH,
    CONTAINED,
    CONTAINED_AT_END,
    CONTAINED_SHARE,
    INSIDE_OTHER,
    OTHER_INSIDE,
    SAID_ALIKE,
    SHORTEST_CONTAINED,
    codes_alike,
    likeness_of,
    of_edits,
)
from openipo.similarity.measure.patterns import EXACT, LOOKS, NEAR, SOUNDS
from openipo.similarity.measure.table import CODES
from openipo.similarity.reading.readings import MOST_LETTERS
from openipo.similarity.sound.hearing import MOST_SOUNDS

_ALMOST = 1e-9
# A unit may be found by its letters, as the beginning or the end, by its sounds, and said the same in some language.
_WAYS = 5
_EITHER = INSIDE_OTHER | OTHER_INSIDE
# Of one length, with the first code, or the first two, the same or not.
_MOST_LENGTHS = max(MOST_LETTERS, MOST_SOUNDS)
# The columns of a stretch: its places, where the codes of the first stand, their length, twice the edits it may have.
_BEGIN, _END, _AT, _LENGTH, _TWICE = range(5)


class Room(NamedTuple):
    """What a search writes to: the units found, those that may be near, lengths and stretches."""

    found: NDArray[np.int32]
    near: NDArray[np.int32]
    lengths: NDArray[np.int64]
    stretches: NDArray[np.int64]


def room_for_units(count: int) -> Room:
    """Room for a volume of so many units."""
    found, near = np.empty(_WAYS * (count + 1), np.int32), np.empty(count + 1, np.int32)
    return Room(found, near, np.empty((_MOST_LENGTHS, 5), np.int64), np.empty((5 * _MOST_LENGTHS, 5), np.int64))


@compiled
def units_alike(
    asked: Any, patterns: Any, unit: int, table: Any, postings: Any, levels: tuple[float, float], room: Room
) -> int:
    """How many units are so alike: by letters, within one another, by sounds, and said the same in some language.

    `levels` are for words and for units that are only joined. A unit that comes twice does no harm.
    """
    count = 0
    for block in range(2):
        least = levels[block]
        count = _by_letters(asked, patterns, unit, table, postings, block, least, room, count)
        count = _held_within(asked, patterns, unit, table, postings, block, least, room, count)
        count = _by_sounds(asked, patterns, unit, table, postings, block, least, room, count)
    if levels[0] <= SAID_ALIKE:
        for place in range(patterns.kin_at[unit], patterns.kin_at[unit + 1]):
            count = _keep(asked, patterns, unit, table, patterns.kin[place], levels[0], room.found, count)
    return count


@compiled
def _by_letters(
    asked: Any, patterns: Any, unit: int, table: Any, postings: Any, block: int, least: float, room: Room, count: int
) -> int:
    mine, near = asked.unit[unit], room.near
    start, length = np.int64(mine.at), np.int64(mine.length)
    for each in range(_stretches(asked.letters, start, length, table.letters, postings.unit_first, block, least, room)):
        stretch = room.stretches[each]
        begin, at, other = stretch[_BEGIN], stretch[_AT], stretch[_LENGTH]
        close = _within_edits(asked.masks[unit], table.masks, stretch, near)
        for step in range(close):
            there = at + (near[step] - begin) * other
            alike = codes_alike(
                patterns.bits, unit, LOOKS, EXACT, asked.letters, start, length, table.letters, there, other, least
            )
            if alike >= least:
                count = _keep(asked, patterns, unit, table, near[step], least, room.found, count)
    return count


@compiled
def _by_sounds(
    asked: Any, patterns: Any, unit: int, table: Any, postings: Any, block: int, least: float, room: Room, count: int
) -> int:
    """Each sound is judged once, then the units that have it."""
    mine, near = asked.unit[unit], room.near
    start, length = np.int64(mine.sound_at), np.int64(mine.sounds)
    exact = mask_of(asked.sounds, start, start + length, EXACT_BITS)
    for each in range(_stretches(asked.sounds, start, length, table.sounds, postings.sound_first, block, least, room)):
        stretch = room.stretches[each]
        begin, at, other = stretch[_BEGIN], stretch[_AT], stretch[_LENGTH]
        close = _within_both(mine.sound_mask, exact, postings, stretch, near)
        for step in range(close):
            sound = near[step]
            there = at + (sound - begin) * other
            alike = codes_alike(
                patterns.bits, unit, NEAR, SOUNDS, asked.sounds, start, length, table.sounds, there, other, least
            )
            if alike >= least:
                for place in range(postings.sound_units_at[sound], postings.sound_units_at[sound + 1]):
                    count = _keep(asked, patterns, unit, table, postings.sound_units[place], least, room.found, count)
    return count


@compiled
def _keep(asked: Any, patterns: Any, unit: int, table: Any, other: int, least: float, found: Any, count: int) -> int:
    if count < len(found) and likeness_of(asked, patterns, unit, table, other, BOTH, _EITHER) >= least:
        found[count] = other
        return count + 1
    return count


@compiled
def _lengths(starts: Any, block: int, lengths: Any) -> int:
    """What there is of each length in a block: a stretch each; `starts` are the first places by length and code."""
    count, at = 0, 0
    for each_block in range(block + 1):
        for length in range(1, len(starts[0]) // CODES):
            begin, end = starts[each_block, length * CODES], starts[each_block, (length + 1) * CODES]
            if each_block == block and begin < end:
                lengths[count, _BEGIN], lengths[count, _END] = begin, end
                lengths[count, _AT], lengths[count, _LENGTH] = at, length
                count += 1
            at += length * (end - begin)
    return count


@compiled
def _stretches(
    codes: Any, start: int, length: int, others: Any, starts: Any, block: int, least: float, room: Room
) -> int:
    """The stretches of a block (words, or only joined) in which something so alike may stand."""
    count, stretches = 0, room.stretches
    for each in range(_lengths(starts, block, room.lengths) if length > 0 else 0):
        of_length = room.lengths[each]
        begin, end, at, other = of_length[_BEGIN], of_length[_END], of_length[_AT], of_length[_LENGTH]
        one, not_one = _beginning_with(codes, start, 1, others, of_length)
        two, not_two = _beginning_with(codes, start, min(length, other, 2), others, of_length)
        parts = ((begin, one, 0), (one, two, 1), (two, not_two, BEGINNING_LETTERS), (not_two, not_one, 1),
                 (not_one, end, 0))  # fmt: skip
        for low, high, shared in parts:
            twice = _twice_the_edits(length, other, shared, least)
            if low < high and 2 * abs(length - other) <= twice:
                stretches[count, _BEGIN], stretches[count, _END] = low, high
                stretches[count, _AT], stretches[count, _LENGTH] = at + (low - begin) * other, other
                stretches[count, _TWICE] = twice
                count += 1
    return count


@compiled
def _beginning_with(codes: Any, start: int, count: int, others: Any, stretch: Any) -> tuple[int, int]:
    """From where to where in a stretch the first `count` codes are those from `start` on."""
    return (
        _first_not_before(codes, start, count, others, stretch, 0),
        _first_not_before(codes, start, count, others, stretch, 1),
    )


@compiled
def _first_not_before(codes: Any, start: int, count: int, others: Any, stretch: Any, past: int) -> int:
    """The first place of a stretch whose beginning stands not before these codes; with `past` 1: after them."""
    low, high, length = stretch[_BEGIN], stretch[_END], stretch[_LENGTH]
    begin, at = low, stretch[_AT]
    while low < high:
        middle = (low + high) // 2
        if _order(others, at + (middle - begin) * length, codes, start, count) < past:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def _order(codes: Any, at: int, others: Any, there: int, count: int) -> int:
    """-1, 0 or 1: `count` codes stand before, with or after others."""
    for step in range(count):
        if codes[at + step] != others[there + step]:
            return -1 if codes[at + step] < others[there + step] else 1
    return 0


@compiled
def _twice_the_edits(length: int, other: int, shared: int, least: float) -> int:
    """Twice as many edits as leave a likeness of `least`, with so many codes shared at the beginning; -1 for none."""
    longer = max(length, other)
    spare = of_edits(0.0, longer, min(shared, longer)) - least
    return int(2.0 * spare / (1.0 - BEGINNING) * longer + _ALMOST) if spare >= 0.0 else -1


@compiled
def _within_edits(mask: Any, masks: Any, stretch: Any, near: Any) -> int:
    """Units that differ in no more letters, on either side."""
    count, most = 0, stretch[_TWICE] // 2
    for unit in range(stretch[_BEGIN], stretch[_END]):
        near[count] = unit
        count += at_least(mask, masks[unit]) <= most
    return count


@compiled
def _within_both(mask: Any, exact: Any, postings: Any, stretch: Any, near: Any) -> int:
    """Exact sounds and near ones each count half: both together may rule out what near ones alone do not."""
    count, most = 0, stretch[_TWICE]
    masks, exact_masks = postings.sound_masks, postings.exact_sound_masks
    for sound in range(stretch[_BEGIN], stretch[_END]):
        near[count] = sound
        count += at_least(mask, masks[sound]) + at_least(exact, exact_masks[sound]) <= most
    return count


@compiled
def _held_within(
    asked: Any, patterns: Any, unit: int, table: Any, postings: Any, block: int, least: float, room: Room, count: int
) -> int:
    """Units that the asked one begins or ends with, and words that begin or end with it."""
    start, length = np.int64(asked.unit[unit].at), np.int64(asked.unit[unit].length)
    for each in range(_lengths(postings.unit_first, block, room.lengths) if length >= SHORTEST_CONTAINED else 0):
        of_length = room.lengths[each]
        other = of_length[_LENGTH]
        shorter = min(length, other)
        most = CONTAINED + CONTAINED_SHARE * shorter / max(length, other)
        if shorter < SHORTEST_CONTAINED or most < least or (block == 1 and other > length):
            continue
        low, high = _beginning_with(asked.letters, start, shorter, table.letters, of_length)
        for place in range(low, high):
            count = _keep(asked, patterns, unit, table, place, least, room.found, count)
        if most - CONTAINED_AT_END < least:
            continue
        if other <= length:
            low, high = _beginning_with(asked.letters, start + length - other, other, table.letters, of_length)
            for place in range(low, high):
                count = _keep(asked, patterns, unit, table, place, least, room.found, count)
        else:
            for step in range(_ending_with(asked, unit, table, of_length, room.near)):
                count = _keep(asked, patterns, unit, table, room.near[step], least, room.found, count)
    return count


@compiled
def _ending_with(asked: Any, unit: int, table: Any, stretch: Any, near: Any) -> int:
    """Units of a stretch that end with the asked one."""
    mine, count = asked.unit[unit], 0
    start, length, mask = np.int64(mine.at), np.int64(mine.length), asked.masks[unit]
    last = stretch[_AT] + stretch[_LENGTH] - length
    for place in range(stretch[_BEGIN], stretch[_END]):
        if mask & ~table.masks[place] == 0:
            there = last + (place - stretch[_BEGIN]) * stretch[_LENGTH]
            near[count] = place
            count += _order(table.letters, there, asked.letters, start, length) == 0
    return count
