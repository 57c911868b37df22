"""The best marks found so far, and the judgement of one mark: the same for a quick search and for a complete one."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.index.filters import factor_for, is_wanted
from openipo.similarity.measure.alignment import rows_alike
from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.likeness import BOTH


class Top(NamedTuple):
    """At most so many marks, best first; `filled[0]` says how many there are."""

    scores: NDArray[np.float64]
    marks: NDArray[np.int64]
    volumes: NDArray[np.int64]
    filled: NDArray[np.int64]


def room_for(limit: int) -> Top:
    """No marks yet."""
    return Top(np.zeros(limit), np.zeros(limit, np.int64), np.zeros(limit, np.int64), np.zeros(1, np.int64))


@compiled
def last_score(top: Any) -> float:
    """What a further mark must exceed; 0 while there is room."""
    count = top.filled[0]
    return top.scores[count - 1] if count == len(top.scores) else 0.0


@compiled
def enter(top: Any, score: float, mark: int, volume: int) -> None:
    """Put a mark in its place, if it has one."""
    if score <= last_score(top):
        return
    place = min(top.filled[0], len(top.scores) - 1)
    while place > 0 and top.scores[place - 1] < score:
        top.scores[place] = top.scores[place - 1]
        top.marks[place] = top.marks[place - 1]
        top.volumes[place] = top.volumes[place - 1]
        place -= 1
    top.scores[place], top.marks[place], top.volumes[place] = score, mark, volume
    if top.filled[0] < len(top.scores):
        top.filled[0] += 1


@compiled
def total_of(asked: Any, patterns: Any, table: Any, facts: Any, wanted: Any, mark: int, needed: float) -> float:
    """The total of one mark, 0 to 1: its most alike readings, lowered by goods; 0 perhaps if not above `needed`."""
    factor = factor_for(facts, wanted, mark)
    best = needed / factor if factor > 0.0 else 1.0
    reached = 0.0
    for row in range(len(asked.rows)):
        for other in range(facts.rows_at[mark], facts.rows_at[mark + 1]):
            alike = rows_alike(asked, patterns, row, table, other, BOTH, best)
            if alike > best:
                best, reached = alike, alike
    return reached * factor


@compiled
def look_at_all(
    asked: Any, patterns: Any, table: Any, facts: Any, wanted: Any, top: Any, volume: int, whole: bool
) -> None:
    """Compare with every mark of a volume: slow, and the truth that a quick search is measured by.

    With `whole`, every mark is compared to the end; else only as far as it may still be among the best.
    """
    for mark in range(len(facts.classes)):
        if is_wanted(facts, wanted, mark):
            enter(
                top,
                total_of(asked, patterns, table, facts, wanted, mark, 0.0 if whole else last_score(top)),
                mark,
                volume,
            )
