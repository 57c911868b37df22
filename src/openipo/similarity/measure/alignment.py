"""How alike two rows of words are: which word stands for which, what is left over, and the whole run together.

The words of one mark are paired with those of the other, the weightiest and most alike first; two neighbours may stand
for one word (RED BULL, REDBULL). Of the likeness found, the shared part of both marks counts sixty in a hundred, and
the part of the mark that is taken up entirely forty: QUANTUM GROUP takes up QUANTUM.
"""

from typing import Any

import numpy as np

from openipo.similarity.measure.commonness import GRAMMAR
from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.likeness import (
    INSIDE_OTHER,
    NOT_WITHIN,
    OTHER_INSIDE,
    at_most,
    likeness_of,
    run_together,
)

SHARED = 0.6
# A mark made of light words only is not taken up as a mark would be.
STRONG = 160.0
WEIGHS = 100.0
OTHER_ORDER = 0.03


@compiled
def pieces_of(words: int) -> int:
    """How many units of a row are words or pairs of neighbours; what follows is all words joined."""
    return words if words < 2 else 2 * words - 1


@compiled
def whole_of(words: int) -> int:
    """The place of the unit that joins all words."""
    return 0 if words < 2 else (2 if words == 2 else 2 * words - 1)


@compiled
def rows_alike(asked: Any, patterns: Any, row: int, table: Any, other: int, sense: int, needed: float) -> float:
    """The likeness of two rows, 0 to 1, sureness of both readings included; 0 where it cannot exceed `needed`."""
    words, others = np.int64(asked.rows[row].words), np.int64(table.rows[other].words)
    if words == 0 or others == 0:
        return 0.0
    sure = float(asked.rows[row].sureness) * float(table.rows[other].sureness) / 10000.0
    best = 0.0
    if sure * _whole_at_most(asked, patterns, row, table, other) > needed:
        best = _whole(asked, patterns, row, table, other, sense)
    if words == 1 and others == 1:
        return sure * best
    _fill_at_most(asked, patterns, row, table, other)
    if sure * aligned_at_most(asked, patterns, row, table, other) > needed:
        _fill(asked, patterns, row, table, other, sense)
        best = max(best, _aligned(asked, patterns, row, table, other))
    return sure * best


@compiled
def _whole_at_most(asked: Any, patterns: Any, row: int, table: Any, other: int) -> float:
    words, others = np.int64(asked.rows[row].words), np.int64(table.rows[other].words)
    most = at_most(asked, patterns, asked.pieces[asked.rows[row].at + whole_of(words)], table,
                   table.pieces[table.rows[other].at + whole_of(others)])  # fmt: skip
    return _counted(most, words, others)


@compiled
def _whole(asked: Any, patterns: Any, row: int, table: Any, other: int, sense: int) -> float:
    """All words run together, on either side."""
    words, others = np.int64(asked.rows[row].words), np.int64(table.rows[other].words)
    within = _may_stand_within(asked, row, whole_of(words), table, other, whole_of(others))
    alike = likeness_of(asked, patterns, asked.pieces[asked.rows[row].at + whole_of(words)], table,
                        table.pieces[table.rows[other].at + whole_of(others)], sense, within)  # fmt: skip
    return _counted(alike, words, others)


@compiled
def _counted(alike: float, words: int, others: int) -> float:
    """What the likeness of all words counts: as much as it is, for single words and for the same words."""
    if words == others and (words == 1 or alike >= 1.0):
        return alike
    return run_together(alike)


@compiled
def align(asked: Any, patterns: Any, row: int, table: Any, other: int, sense: int) -> float:
    """The likeness by words paired one to one; leaves in `patterns.room` how alike each two pieces are."""
    _fill_at_most(asked, patterns, row, table, other)
    _fill(asked, patterns, row, table, other, sense)
    return _aligned(asked, patterns, row, table, other)


@compiled
def _aligned(asked: Any, patterns: Any, row: int, table: Any, other: int) -> float:
    mine, theirs, turned = _paired(asked, patterns, row, table, other)
    return _weighed(asked, row, table, other, mine, theirs) - (OTHER_ORDER if turned else 0.0)


@compiled
def _weighed(asked: Any, row: int, table: Any, other: int, mine: float, theirs: float) -> float:
    """From the weight found again on either side."""
    weight, other_weight = _total_weight(asked, row), _total_weight(table, other)
    shared = (mine + theirs) / (weight + other_weight)
    taken_up = max(mine / max(weight, STRONG), theirs / max(other_weight, STRONG))
    return SHARED * shared + (1.0 - SHARED) * taken_up


@compiled
def _total_weight(table: Any, row: int) -> float:
    weight, base = 0.0, table.rows[row].at
    for place in range(base, base + table.rows[row].words):
        weight += table.weights[place]
    return weight


@compiled
def _fill_at_most(asked: Any, patterns: Any, row: int, table: Any, other: int) -> None:
    """How alike any two pieces are at most; two pairs are not compared, but all words are."""
    words, others = np.int64(asked.rows[row].words), np.int64(table.rows[other].words)
    base, other_base = asked.rows[row].at, table.rows[other].at
    for place in range(pieces_of(words)):
        for there in range(pieces_of(others)):
            most = 0.0
            if place < words or there < others:
                most = at_most(asked, patterns, asked.pieces[base + place], table, table.pieces[other_base + there])
                if place >= words or there >= others:
                    most = run_together(most)
            patterns.room[place, there] = most


@compiled
def aligned_at_most(asked: Any, patterns: Any, row: int, table: Any, other: int) -> float:
    """With each word standing for the one it could be most like, whether that is free or not."""
    words, others = np.int64(asked.rows[row].words), np.int64(table.rows[other].words)
    patterns.best[:, : max(words, others)] = 0.0
    for place in range(pieces_of(words)):
        for there in range(pieces_of(others)):
            most = patterns.room[place, there]
            if most > 0.0:
                _raise(patterns.best[0], words, place, most)
                _raise(patterns.best[1], others, there, most)
    mine, theirs = 0.0, 0.0
    for place in range(words):
        mine += patterns.best[0, place] * asked.weights[asked.rows[row].at + place]
    for there in range(others):
        theirs += patterns.best[1, there] * table.weights[table.rows[other].at + there]
    return _weighed(asked, row, table, other, mine, theirs)


@compiled
def _raise(best: Any, words: int, piece: int, value: float) -> None:
    if piece < words:
        best[piece] = max(best[piece], value)
    else:
        best[piece - words] = max(best[piece - words], value)
        best[piece - words + 1] = max(best[piece - words + 1], value)


@compiled
def _fill(asked: Any, patterns: Any, row: int, table: Any, other: int, sense: int) -> None:
    """The likeness of any two pieces that may be alike at all."""
    words, others = np.int64(asked.rows[row].words), np.int64(table.rows[other].words)
    base, other_base = asked.rows[row].at, table.rows[other].at
    for place in range(pieces_of(words)):
        for there in range(pieces_of(others)):
            if patterns.room[place, there] == 0.0:
                continue
            within = _may_stand_within(asked, row, place, table, other, there)
            alike = likeness_of(asked, patterns, asked.pieces[base + place], table,
                                table.pieces[other_base + there], sense, within)  # fmt: skip
            joined = place >= words or there >= others
            patterns.room[place, there] = run_together(alike) if joined else alike


@compiled
def _may_stand_within(asked: Any, row: int, place: int, table: Any, other: int, there: int) -> int:
    """A word that weighs something may stand within a word of the other mark (CAT in PROCAT), not in words joined."""
    within = NOT_WITHIN
    if there < table.rows[other].words and weight_of(asked, row, place) >= WEIGHS:
        within |= INSIDE_OTHER
    if place < asked.rows[row].words and weight_of(table, other, there) >= WEIGHS:
        within |= OTHER_INSIDE
    return within


@compiled
def weight_of(table: Any, row: int, piece: int) -> float:
    """The weight of a word, of two neighbours, or of all words."""
    words, base = np.int64(table.rows[row].words), table.rows[row].at
    if piece < words:
        return float(table.weights[base + piece])
    if piece >= pieces_of(words):
        return STRONG
    return float(table.weights[base + piece - words]) + float(table.weights[base + piece - words + 1])


@compiled
def _free(taken: Any, words: int, piece: int) -> bool:
    if piece < words:
        return taken[piece] == 0
    return taken[piece - words] == 0 and taken[piece - words + 1] == 0


@compiled
def _take(taken: Any, words: int, piece: int) -> None:
    if piece < words:
        taken[piece] = 1
        return
    taken[piece - words] = 1
    taken[piece - words + 1] = 1


@compiled
def _paired(asked: Any, patterns: Any, row: int, table: Any, other: int) -> tuple[float, float, bool]:
    """Weight found again on either side, and whether the order is another."""
    words, others = np.int64(asked.rows[row].words), np.int64(table.rows[other].words)
    taken, room = patterns.taken, patterns.room
    taken[0, :words] = 0
    taken[1, :others] = 0
    mine, theirs, turned = 0.0, 0.0, False
    last_here, last_there, any_yet = 0, 0, False
    for _ in range(min(words, others)):
        found, place, there = _best(asked, patterns, row, table, other)
        if found <= 0.0:
            break
        alike = room[place, there]
        mine += alike * weight_of(asked, row, place)
        theirs += alike * weight_of(table, other, there)
        _take(taken[0], words, place)
        _take(taken[1], others, there)
        if min(weight_of(asked, row, place), weight_of(table, other, there)) <= GRAMMAR:
            continue  # where THE and OF stand says nothing about the order
        here_at, there_at = place % words, there % others
        turned = turned or (any_yet and (here_at < last_here) != (there_at < last_there))
        last_here, last_there, any_yet = here_at, there_at, True
    return mine, theirs, turned


@compiled
def _best(asked: Any, patterns: Any, row: int, table: Any, other: int) -> tuple[float, int, int]:
    """The free pair that brings most weight."""
    words, others = np.int64(asked.rows[row].words), np.int64(table.rows[other].words)
    best, best_place, best_there = 0.0, 0, 0
    for place in range(pieces_of(words)):
        for there in range(pieces_of(others)):
            alike = patterns.room[place, there]
            if alike == 0.0 or not (_free(patterns.taken[0], words, place) and _free(patterns.taken[1], others, there)):
                continue
            brings = alike * min(weight_of(asked, row, place), weight_of(table, other, there))
            if brings > best:
                best, best_place, best_there = brings, place, there
    return best, best_place, best_there
