"""The index of marks: kept in a folder, searched by many processes while one writes."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np

from openipo.similarity.comparing import compare, prepare, version
from openipo.similarity.goods_seam import Goods, SameClasses
from openipo.similarity.index.entry import Entry
from openipo.similarity.index.figures import most_in_common
from openipo.similarity.index.filters import Filters, wanted_of
from openipo.similarity.index.hit import Hit, Snapshot
from openipo.similarity.index.joining import PictureQuery, Searched, joined
from openipo.similarity.index.listing import listed
from openipo.similarity.index.meant import MeaningQuery, with_meanings
from openipo.similarity.index.merging import merge
from openipo.similarity.index.pictured import Pictures, key_of
from openipo.similarity.index.ranking import Top, look_at_all, room_for
from openipo.similarity.index.seeking import plan_of, seek
from openipo.similarity.index.state import State, load
from openipo.similarity.index.store import IndexUnusable, Page, page_stamp, read_page, write_page, writing
from openipo.similarity.index.writing import enter, rebuild, take_out
from openipo.similarity.mark import Comparison, Mark, Part
from openipo.similarity.meaning.api import Meanings
from openipo.similarity.measure.patterns import against
from openipo.similarity.pictures.api import VERSION as PICTURES_VERSION
from openipo.similarity.pictures.api import PictureFeatures, picture_part
from openipo.similarity.sound.rules import LANGUAGES

MOST_HITS = 1_000


class MarkIndex:
    """Marks that may be searched. An object of this class is for one thread at a time; open one for each."""

    def __init__(self, folder: Path, goods: Goods | None = None, meanings: Meanings | None = None) -> None:
        self.folder, self._goods, self._meanings = folder, goods or SameClasses(), meanings
        self._state: State | None = None
        self._pictures = Pictures(folder)

    @classmethod
    def create(cls, path: str | Path, *, goods: Goods | None = None, meanings: Meanings | None = None) -> "MarkIndex":
        """An empty index in a new folder; refused where one is already."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise IndexUnusable(f"The folder {folder.name} is not empty; an index is made in a new one.")
        write_page(folder, Page(uuid.uuid4().hex, journal="journal-0", comparison=version(), languages=LANGUAGES))
        return cls.open(folder, goods=goods, meanings=meanings)

    @classmethod
    def open(cls, path: str | Path, *, goods: Goods | None = None, meanings: Meanings | None = None) -> "MarkIndex":
        """An index that is there; its marks are mapped, not read."""
        index = cls(Path(path), goods, meanings)
        _require_this_comparison(read_page(index.folder), index.folder)
        index._refreshed()
        index._pictures.look()
        return index

    def add(self, entries: Iterable[Entry]) -> int:
        """Enter marks, or change those whose ids are there already; safe when this returns. How many there were."""
        with self._writer() as state:
            before: dict[str, Entry] = {}
            count = enter(state, self._pictures.keep(_noting(entries, state, before)))
            self._pictures.take_out(_no_longer(before, state))
            return count

    def remove(self, identities: Iterable[str]) -> int:
        """Take marks out; how many of them were there."""
        with self._writer() as state:
            named = list(identities)
            before = {each: entry for each in named if (entry := state.find(each)) and entry.mark.picture}
            count = take_out(state, named)
            self._pictures.take_out(_no_longer(before, state))
            return count

    def rebuild(self) -> None:
        """Lay all marks out anew and learn again what the words of the public ones weigh; searches then are fastest."""
        with self._writer() as state:
            rebuild(state)
            self._pictures.tidy(state.volumes.values())

    def merge(self) -> int:
        """Join volumes until there are few, each much larger than the next; how many were joined.

        What words weigh stays, so that every total stays. It takes as long as laying the joined marks out anew: for
        the night; marks are entered meanwhile. Small volumes are joined as they come.
        """
        return merge(self.folder, self._writer)

    def __len__(self) -> int:
        return self.count()

    def count(self, *, confidential: bool = True) -> int:
        """How many marks there are; without confidential ones, as the public may know."""
        shelves = self._refreshed().shelves(confidential=confidential)
        return sum(len(volume) - int(gone.sum()) for volume, gone in shelves)

    def find(self, identity: str, *, confidential: bool = True) -> Entry | None:
        """The mark with this id."""
        entry = self._refreshed().find(identity)
        return entry if entry and (entry.public or confidential) else None

    def picture(self, identity: str, *, confidential: bool = True) -> PictureFeatures | None:
        """What is kept of the picture of the mark with this id, to search with or to compare."""
        entry = self.find(identity, confidential=confidential)
        return self._pictures.features(key_of(entry), public=entry.public) if entry else None

    def entries(self) -> Iterator[Entry]:
        """All marks, in no order that matters."""
        for volume, gone in self._refreshed().shelves(confidential=True):
            yield from (volume.entry(int(mark)) for mark in np.flatnonzero(~gone))

    def snapshot(self, *, confidential: bool = True) -> Snapshot:
        """What a search made now is made on."""
        state = self._refreshed()
        compared = "+".join((version(), PICTURES_VERSION, self._goods.version, *self._versions()))
        return Snapshot(
            state.page.identity, state.changes, self.count(confidential=confidential), compared, state.page.commonness
        )

    def _versions(self) -> Iterator[str]:
        if self._meanings:
            yield self._meanings.version

    def search(
        self,
        query: str | Mark,
        limit: int = 20,
        *,
        filters: Filters | None = None,
        confidential: bool = False,
        exhaustive: bool = False,
    ) -> list[Hit]:
        """The most alike marks by words, picture or meaning, best first, at most `limit`; none that have neither.

        The query's picture is given as features (`pictures.api.describe`), the marks' pictures as the index keeps them.
        Marks that are not public are looked at only with `confidential`: that is for officers. With `exhaustive` every
        mark is compared, which gives the same totals and takes long.
        """
        mark, filters = query if isinstance(query, Mark) else Mark(words=query), filters or Filters()
        searched = self._searched(mark, filters, confidential)
        limit = max(1, min(limit, MOST_HITS))
        found = self._best(searched, limit, exhaustive=exhaustive)
        if isinstance(mark.picture, PictureFeatures):
            looked_for = PictureQuery(mark.picture, self._pictures, filters.narrow, exhaustive)
            found = joined(found, searched, looked_for, limit)
        if not self._meanings or not mark.words:
            return found
        ways = [replace(mark, words=words, picture=None) for words in self._meanings.otherwise(mark.words)]
        otherwise = [
            hit for way in ways for hit in self._best(self._searched(way, filters, confidential), limit, only_near=True)
        ]
        return with_meanings(found, otherwise, searched, MeaningQuery(mark.words, self._judge), limit)

    def _judge(self, first: str, second: str) -> Part | None:
        """What the marks have in common in meaning, with this register's weights of words."""
        return self._meanings.part(first, second, self._current().commonness) if self._meanings else None

    def _best(
        self, searched: Sequence[Searched], limit: int, *, exhaustive: bool = False, only_near: bool = False
    ) -> list[Hit]:
        """The best by words."""
        top = room_for(limit)
        for number, each in enumerate(searched):
            self._by_words(each, number, top, exhaustive=exhaustive, only_near=only_near)
        return [Hit(float(score), (searched[number].volume, int(place)), searched[number].asked, self._goods)
                for score, place, number in _in_order(top)]  # fmt: skip

    def _searched(self, mark: Mark, filters: Filters, confidential: bool) -> list[Searched]:
        state = self._refreshed()
        asked = prepare(mark, state.commonness)
        return [
            Searched(
                replace(asked, patterns=against(asked.patterns, asked.keys, volume.keys)),
                volume,
                wanted_of(filters, volume, gone, mark.classes, self._goods),
                self._goods,
            )
            for volume, gone in state.shelves(confidential=confidential)
        ]

    def _by_words(self, each: Searched, number: int, top: Top, *, exhaustive: bool, only_near: bool) -> None:
        asked, volume, wanted = each.asked, each.volume, each.wanted
        if not asked.readings:
            return
        if exhaustive:
            look_at_all(asked.table, asked.patterns, volume.table, volume.facts, wanted, top, number, True)
            return
        plan = plan_of(asked, self._current().commonness)
        seek(asked, plan, volume, number, wanted, top, only_near=only_near)

    def compare(self, first: Mark, second: Mark) -> Comparison:
        """`compare` with what this register teaches about words."""
        known = self._refreshed().commonness
        return compare(first, second, commonness=known, goods=self._goods, pictures=_given, meanings=self._judge)

    def listed(self, filters: Filters, limit: int = 100, *, confidential: bool = False) -> list[Entry]:
        """Marks that meet the filters, whatever their words: for searches by owner, number or Vienna code alone."""
        shelves = self._refreshed().shelves(confidential=confidential)
        return listed(shelves, filters, max(1, min(limit, MOST_HITS)), self._goods)

    def in_common(
        self,
        codes: Sequence[str],
        limit: int = 100,
        *,
        claimed: Sequence[int] = (),
        filters: Filters | None = None,
        confidential: bool = False,
    ) -> list[Entry]:
        """Marks with one of these Vienna codes, first those with most in common; `claimed` are classes."""
        shelves = self._refreshed().shelves(confidential=confidential)
        room = max(1, min(limit, MOST_HITS))
        return most_in_common(shelves, codes, claimed, filters or Filters(), room, self._goods)

    def _current(self) -> State:
        if self._state is None:
            self._state = load(self.folder)
        return self._state

    def _refreshed(self) -> State:
        """What is true now: a new page, or new lines in the journal."""
        for _ in range(5):
            try:
                state = self._current()
                if page_stamp(self.folder) == state.stamp:
                    state.catch_up()
                    return state
                fresh = load(self.folder, state)
            except FileNotFoundError:
                continue  # A volume was replaced between reading the page and opening it: the page is newer still.
            if fresh.page.identity != state.page.identity:
                _require_this_comparison(fresh.page, self.folder)
                self._pictures = Pictures(self.folder)  # Another index was put in this one's place.
            self._state = fresh
        if self._state is None:
            raise IndexUnusable(f"The index {self.folder.name} is damaged: a part of it is not there; build it again.")
        return self._state  # what is open still answers, while another index is put in its place

    @contextmanager
    def _writer(self) -> Iterator[State]:
        with writing(self.folder):
            yield self._refreshed()


def _require_this_comparison(page: Page, folder: Path) -> None:
    """An index made by another version, or with another dictionary, holds its marks read otherwise."""
    if page.comparison != version() or page.languages != LANGUAGES:
        raise IndexUnusable(f"The index {folder.name} was made for another version of the comparison; build it again.")


def _in_order(top: Top) -> Sequence[tuple[float, int, int]]:
    count = int(top.filled[0])
    return list(zip(top.scores[:count], top.marks[:count].tolist(), top.volumes[:count].tolist(), strict=True))


def _given(first: object, second: object) -> Part | None:
    """Pictures are compared where the features of both are given."""
    if isinstance(first, PictureFeatures) and isinstance(second, PictureFeatures):
        return picture_part(first, second)
    return None


def _noting(entries: Iterable[Entry], state: State, before: dict[str, Entry]) -> Iterator[Entry]:
    """The entries; what stands in their places and has a picture is noted in `before`."""
    for entry in entries:
        old = state.find(entry.id)
        if old and old.mark.picture:
            before[entry.id] = old
        yield entry


def _no_longer(before: dict[str, Entry], state: State) -> Iterator[tuple[bool, str]]:
    """The pictures that marks had and have no more, or have where only officers look."""
    for identity, old in before.items():
        now = state.find(identity)
        if now is None or (now.public, key_of(now)) != (old.public, key_of(old)):
            yield old.public, key_of(old)
