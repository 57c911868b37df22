"""Count the words of a whole register, to learn how much each says."""

from typing import Any

import numpy as np

from openipo.similarity.measure.commonness import BY_CHANCE, SEEN_OFTEN, Commonness, Counts, learnt_from
from openipo.similarity.measure.compiled import compiled
from openipo.similarity.measure.layout import Layout
from openipo.similarity.reading.readings import PLAIN


def learn(layout: Layout) -> Commonness:
    """What the plain readings gathered so far teach."""
    if not layout.unit_ids:
        return Commonness()
    units, row_at = np.frombuffer(layout.units, np.int32), np.array(layout.row_at, np.int32)
    words, kind = np.frombuffer(bytes(layout.words), np.uint8), np.frombuffer(bytes(layout.kind), np.uint8)
    counts = np.zeros(len(layout.unit_ids), np.int32)
    _count(units, row_at, words, kind, counts)
    often = np.flatnonzero(counts >= SEEN_OFTEN)
    number_of = np.full(len(counts), -1, np.int32)
    number_of[often] = np.arange(len(often), dtype=np.int32)
    by_class, classes = np.zeros((len(often), 64), np.int32), np.zeros(64, np.int32)
    _count_by_class((units, row_at, words, kind), np.array(layout.classes, np.uint64), number_of, by_class, classes)
    names = list(layout.unit_ids)
    return learnt_from(
        Counts(
            marks=int((kind == PLAIN).sum()),
            words={names[unit]: int(counts[unit]) for unit in np.flatnonzero(counts > BY_CHANCE)},
            classes=dict(enumerate(classes.tolist())),
            in_class={names[unit]: dict(enumerate(by_class[n].tolist())) for n, unit in enumerate(often)},
        )
    )


@compiled
def _count(units: Any, row_at: Any, words: Any, kind: Any, counts: Any) -> None:
    for row in range(len(words)):
        if kind[row] == 0:
            for place in range(row_at[row], row_at[row] + words[row]):
                counts[units[place]] += 1


@compiled
def _count_by_class(rows: Any, classes: Any, number_of: Any, by_class: Any, in_all: Any) -> None:
    units, row_at, words, kind = rows
    for row in range(len(words)):
        if kind[row] != 0:
            continue
        for each in range(64):
            if (classes[row] >> np.uint64(each)) & np.uint64(1) == 0:
                continue
            in_all[each] += 1
            for place in range(row_at[row], row_at[row] + words[row]):
                number = number_of[units[place]]
                if number >= 0:
                    by_class[number, each] += 1
