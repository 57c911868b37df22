"""The index of marks: kept in a folder, searched by many processes while one writes."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.comparing import VERSION, Asked, compare, prepare
from openipo.similarity.goods_seam import Goods, SameClasses
from openipo.similarity.index.entry import Entry
from openipo.similarity.index.filters import Filters, wanted_of
from openipo.similarity.index.hit import Hit, Snapshot
from openipo.similarity.index.listing import listed
from openipo.similarity.index.ranking import Top, look_at_all, room_for
from openipo.similarity.index.seeking import plan_of, seek
from openipo.similarity.index.state import State, load
from openipo.similarity.index.store import IndexUnusable, Page, page_stamp, read_page, write_page, writing
from openipo.similarity.index.volume import Volume
from openipo.similarity.index.writing import enter, rebuild, take_out
from openipo.similarity.mark import Comparison, Mark
from openipo.similarity.measure.patterns import against
from openipo.similarity.sound.rules import LANGUAGES

MOST_HITS = 1_000


class MarkIndex:
    """Marks that may be searched. An object of this class is for one thread at a time; open one for each."""

    def __init__(self, folder: Path, goods: Goods | None = None) -> None:
        self.folder, self._goods = folder, goods or SameClasses()
        self._state: State | None = None

    @classmethod
    def create(cls, path: str | Path, *, goods: Goods | None = None) -> "MarkIndex":
        """An empty index in a new folder; refused where one is already."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise IndexUnusable(f"The folder {folder.name} is not empty; an index is made in a new one.")
        write_page(folder, Page(uuid.uuid4().hex, journal="journal-0", comparison=VERSION, languages=LANGUAGES))
        return cls.open(folder, goods=goods)

    @classmethod
    def open(cls, path: str | Path, *, goods: Goods | None = None) -> "MarkIndex":
        """An index that is there; its marks are mapped, not read."""
        index = cls(Path(path), goods)
        page = read_page(index.folder)
        if page.comparison != VERSION or page.languages != LANGUAGES:
            raise IndexUnusable(
                f"The index {index.folder.name} was made for another version of the comparison; build it again."
            )
        index._refreshed()
        return index

    def add(self, entries: Iterable[Entry]) -> int:
        """Enter marks, or change those whose ids are there already; safe when this returns. How many there were."""
        with self._writer() as state:
            return enter(state, entries)

    def remove(self, identities: Iterable[str]) -> int:
        """Take marks out; how many of them were there."""
        with self._writer() as state:
            return take_out(state, list(identities))

    def rebuild(self) -> None:
        """Lay all marks out anew and learn again what the words of the public ones weigh; searches then are fastest."""
        with self._writer() as state:
            rebuild(state)

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

    def entries(self) -> Iterator[Entry]:
        """All marks, in no order that matters."""
        for volume, gone in self._refreshed().shelves(confidential=True):
            yield from (volume.entry(int(mark)) for mark in np.flatnonzero(~gone))

    def snapshot(self, *, confidential: bool = True) -> Snapshot:
        """What a search made now is made on."""
        state = self._refreshed()
        version = f"{VERSION}+{self._goods.version}"
        return Snapshot(
            state.page.identity, state.changes, self.count(confidential=confidential), version, state.page.commonness
        )

    def search(
        self,
        query: str | Mark,
        limit: int = 20,
        *,
        filters: Filters | None = None,
        confidential: bool = False,
        exhaustive: bool = False,
    ) -> list[Hit]:
        """The most alike marks, best first, at most `limit`; none whose words have nothing in common with the query.

        Marks that are not public are looked at only with `confidential`: that is for officers. With `exhaustive` every
        mark is compared, which gives the same totals and takes long.
        """
        mark = query if isinstance(query, Mark) else Mark(words=query)
        state = self._refreshed()
        asked, top = prepare(mark, state.commonness), room_for(max(1, min(limit, MOST_HITS)))
        shelves = state.shelves(confidential=confidential)
        prepared = [replace(asked, patterns=against(asked.patterns, asked.keys, each.keys)) for each, _ in shelves]
        for number, (volume, gone) in enumerate(shelves):
            self._search_one((prepared[number], volume, number), gone, filters or Filters(), top, exhaustive)
        return [
            Hit(float(score), (shelves[number][0], int(place)), prepared[number], self._goods)
            for score, place, number in _in_order(top)
        ]

    def _search_one(
        self, of: tuple[Asked, Volume, int], gone: NDArray[np.bool_], filters: Filters, top: Top, exhaustive: bool
    ) -> None:
        asked, volume, number = of
        if not asked.readings:
            return
        wanted = wanted_of(filters, volume, gone, asked.mark.classes, self._goods)
        if exhaustive:
            look_at_all(asked.table, asked.patterns, volume.table, volume.facts, wanted, top, number, True)
            return
        state = self._current()
        seek(asked, plan_of(asked, state.commonness), volume, number, wanted, top)

    def compare(self, first: Mark, second: Mark) -> Comparison:
        """`compare` with what this register teaches about words."""
        return compare(first, second, commonness=self._refreshed().commonness, goods=self._goods)

    def listed(self, filters: Filters, limit: int = 100, *, confidential: bool = False) -> list[Entry]:
        """Marks that meet the filters, whatever their words: for searches by owner, number or Vienna code alone."""
        shelves = self._refreshed().shelves(confidential=confidential)
        return listed(shelves, filters, max(1, min(limit, MOST_HITS)), self._goods)

    def _current(self) -> State:
        if self._state is None:
            self._state = load(self.folder)
        return self._state

    def _refreshed(self) -> State:
        """What is true now: a new page, or new lines in the journal."""
        state = self._current()
        for _ in range(5):
            if page_stamp(self.folder) == state.stamp:
                state.catch_up()
                return state
            try:
                self._state = state = load(self.folder, state)
            except FileNotFoundError:
                continue  # A volume was replaced between reading the page and opening it: the page is newer still.
        return state

    @contextmanager
    def _writer(self) -> Iterator[State]:
        with writing(self.folder):
            yield self._refreshed()


def _in_order(top: Top) -> Sequence[tuple[float, int, int]]:
    count = int(top.filled[0])
    return list(zip(top.scores[:count], top.marks[:count].tolist(), top.volumes[:count].tolist(), strict=True))
