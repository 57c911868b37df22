"""Marks that have figurative elements in common with a picture, the most alike first."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.goods_seam import Goods
from openipo.similarity.index.entry import Entry
from openipo.similarity.index.filters import Filters, code_ranges, factor_for, is_wanted, wanted_of
from openipo.similarity.index.ranking import enter, room_for
from openipo.similarity.index.volume import Volume
from openipo.similarity.measure.compiled import compiled

Shelves = Sequence[tuple[Volume, NDArray[np.bool_]]]


def most_in_common(
    shelves: Shelves, codes: Sequence[str], claimed: Sequence[int], filters: Filters, limit: int, goods: Goods
) -> list[Entry]:
    """Of all marks with one of the codes those whose elements are the same for the largest part, goods considered."""
    top, asked = room_for(limit), code_ranges(sorted(set(codes)))
    for number, (volume, gone) in enumerate(shelves):
        _look_at_all(volume.facts, wanted_of(filters, volume, gone, claimed, goods), asked, top, number)
    count = int(top.filled[0])
    places = zip(top.volumes[:count], top.marks[:count], strict=True)
    return [shelves[int(number)][0].entry(int(mark)) for number, mark in places]


@compiled
def _look_at_all(facts: Any, wanted: Any, asked: Any, top: Any, number: int) -> None:
    for mark in range(len(facts.classes)):
        if facts.vienna_at[mark] == facts.vienna_at[mark + 1] or not is_wanted(facts, wanted, mark):
            continue
        share = _share_in_common(facts, asked, mark)
        if share > 0.0:
            enter(top, share * factor_for(facts, wanted, mark), mark, number)


@compiled
def _share_in_common(facts: Any, asked: Any, mark: int) -> float:
    """Elements in common, of all that one of the two has. A code stands for what it contains."""
    common, other = 0, 0
    for place in range(facts.vienna_at[mark], facts.vienna_at[mark + 1]):
        code, found, same = facts.vienna[place], False, False
        for row in range(len(asked)):
            found = found or asked[row, 0] <= code < asked[row, 1]
            same = same or asked[row, 0] == code
        common += found
        other += not same
    return common / (len(asked) + other)
