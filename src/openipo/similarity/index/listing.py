"""Marks by what they are filtered by, without comparing words."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.goods_seam import Goods
from openipo.similarity.index.entry import Entry
from openipo.similarity.index.filters import Filters, is_wanted, wanted_of
from openipo.similarity.index.volume import Volume
from openipo.similarity.measure.compiled import compiled


def listed(shelves: list[tuple[Volume, NDArray[np.bool_]]], filters: Filters, limit: int, goods: Goods) -> list[Entry]:
    """At most `limit` marks that meet all filters."""
    entries: list[Entry] = []
    for volume, gone in shelves:
        found = np.empty(limit - len(entries), np.int64)
        count = _collect(volume.facts, wanted_of(filters, volume, gone, (), goods), found)
        entries += [volume.entry(int(mark)) for mark in found[:count]]
    return entries


@compiled
def _collect(facts: Any, wanted: Any, found: Any) -> int:
    count = 0
    for mark in range(len(facts.classes)):
        if count == len(found):
            break
        if is_wanted(facts, wanted, mark):
            found[count] = mark
            count += 1
    return count
