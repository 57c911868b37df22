"""Marks found by their pictures, joined with those found by their words.

A total is the louder of words and picture, lowered where goods are apart. So the best by either are enough to know the
best by both; each is then judged by both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from openipo.similarity.comparing import Asked
from openipo.similarity.goods_seam import Goods
from openipo.similarity.index.filters import Wanted, all_wanted, factor_for, is_wanted
from openipo.similarity.index.hit import Hit
from openipo.similarity.index.pictured import Likenesses, Pictures, key_in, keys_in, mark_of
from openipo.similarity.index.ranking import total_of
from openipo.similarity.index.volume import Volume
from openipo.similarity.pictures.api import PictureFeatures, PictureLikeness, part_of

# Below, what two pictures have in common is chance.
LEAST_PICTURE = 0.2
# Pictures looked at for each hit asked for, and in all: goods may change their order.
_MORE, _LOOKED_AT = 2, 80


@dataclass(frozen=True)
class Searched:
    """A volume with what is asked of it."""

    asked: Asked
    volume: Volume
    wanted: Wanted
    goods: Goods

    def hit(self, mark: int, words: float | None, likeness: PictureLikeness) -> Hit:
        """A mark with its picture judged, and its words unless their total is known."""
        if words is None:
            words = self._by_words(mark)
        pictures = likeness.score * factor_for(self.volume.facts, self.wanted, mark)
        return Hit(max(words, pictures), (self.volume, mark), self.asked, self.goods, part_of(likeness))

    def _by_words(self, mark: int) -> float:
        if not self.asked.readings:
            return 0.0
        asked, volume = self.asked, self.volume
        return float(total_of(asked.table, asked.patterns, volume.table, volume.facts, self.wanted, mark, 0.0))

    def key(self, hit: Hit) -> str:
        """The key of the picture of a hit in this volume; empty where it is in another or has none."""
        return key_in(self.volume, hit.place[1]) if hit.place[0] is self.volume else ""


@dataclass(frozen=True)
class PictureQuery:
    """A picture that is looked for. `narrowed` says that few marks may be wanted: they are picked out beforehand."""

    features: PictureFeatures
    pictures: Pictures
    narrowed: bool
    exhaustive: bool


def joined(by_words: Sequence[Hit], searched: Sequence[Searched], query: PictureQuery, limit: int) -> list[Hit]:
    """The best by words and pictures together, best first."""
    hits = {(id(hit.place[0]), hit.place[1]): hit for hit in by_words}
    for public in (True, False):
        these = [each for each in searched if each.volume.public == public]
        if these:
            for each, mark, likeness in _judged(by_words, these, query, limit, public):
                place = id(each.volume), mark
                before = hits.get(place)
                if before or likeness.score >= LEAST_PICTURE:
                    hits[place] = each.hit(mark, before.total if before else None, likeness)
    return sorted(hits.values(), key=lambda hit: -hit.total)[:limit]


def _judged(
    by_words: Sequence[Hit], these: Sequence[Searched], query: PictureQuery, limit: int, public: bool
) -> Iterator[tuple[Searched, int, PictureLikeness]]:
    """Marks whose pictures were compared: those found by them, and those found by words that have one."""
    likenesses = _alike(these, query, limit, public)
    others = {key for hit in by_words for each in these if (key := each.key(hit))} - likenesses.keys()
    likenesses |= query.pictures.likenesses(query.features, others, public=public)
    for key, likeness in likenesses.items():
        for each in these:
            mark = mark_of(key, each.volume, each.wanted.gone)
            if mark >= 0 and is_wanted(each.volume.facts, each.wanted, mark):
                yield each, mark, likeness


def _alike(these: Sequence[Searched], query: PictureQuery, limit: int, public: bool) -> Likenesses:
    among = None
    if query.narrowed or query.exhaustive:
        among = np.concatenate([keys_in(each.volume, all_wanted(each.volume.facts, each.wanted)) for each in these])
    if among is not None and query.exhaustive:
        return query.pictures.likenesses(query.features, [key.decode() for key in among.tolist()], public=public)
    most = max(_LOOKED_AT, _MORE * limit)
    return query.pictures.alike(query.features, most, public=public, among=among)
