"""The index of pictures: many may search while one writes."""

import fcntl
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.pictures.comparison import PictureLikeness
from openipo.similarity.pictures.features import PictureFeatures
from openipo.similarity.pictures.index import contents as contents_of
from openipo.similarity.pictures.index.contents import Contents
from openipo.similarity.pictures.index.searching import Part, found_in, laid_over
from openipo.similarity.pictures.index.segment import Segment, built, encoded, merged, opened, write

_TRIES = 5  # a reader may come between two changes


@dataclass(frozen=True)
class PictureHit:
    """A picture that was found, how alike it is and why."""

    id: str
    likeness: PictureLikeness


class PictureIndex:
    """Pictures by id, in a folder. Each search sees what was added last; what is written is safe against a crash.

    `PictureIndex.create(folder)` makes an empty one, `PictureIndex(folder)` opens it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        self._stamp: tuple[int, int] | None = None
        self._contents = Contents()
        self._parts: list[Part] = []
        self.refresh()

    @classmethod
    def create(cls, folder: Path) -> "PictureIndex":
        """An empty index; one that stands there already, of whatever version, is put away."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        with _writing(folder):
            contents_of.replace(folder, Contents())
            _tidy(folder, Contents())
        return cls(folder)

    def __len__(self) -> int:
        self.refresh()
        return sum(int(part.alive.sum()) for part in self._parts)

    def ids(self) -> list[str]:
        """The ids of all pictures."""
        self.refresh()
        return [name.decode() for part in self._parts for name in part.segment.ids[part.alive].tolist()]

    def refresh(self) -> None:
        """See what others have written since. Costs a look at one file; every search does it."""
        if contents_of.stamp_of(self.folder) == self._stamp:
            return
        for attempt in range(_TRIES):
            stamp = contents_of.stamp_of(self.folder)
            contents = contents_of.read(self.folder)
            try:
                self._parts = self._opened(contents)
            except FileNotFoundError as fault:
                if attempt == _TRIES - 1:
                    raise contents_of.broken(self.folder) from fault
                continue
            except (ValueError, EOFError, IndexError, IsADirectoryError, NotADirectoryError) as fault:
                raise contents_of.broken(self.folder) from fault
            self._stamp, self._contents = stamp, contents
            return

    def _opened(self, contents: Contents) -> list[Part]:
        known = {part.name: part.segment for part in self._parts}
        parts = [
            Part(name, known.get(name) or opened(self.folder / name), np.empty(0, bool)) for name in contents.segments
        ]
        removed = np.load(self.folder / contents.removed) if contents.removed else np.empty((0, 2), np.int64)
        return [replace(part, alive=_alive(part.segment, removed[removed[:, 0] == place, 1]))
                for place, part in enumerate(parts)]  # fmt: skip

    def add(self, pictures: Iterable[tuple[str, PictureFeatures]]) -> None:
        """Add pictures; one whose id is there already takes its place."""
        new = dict(pictures)
        if not new:
            return
        with _writing(self.folder):
            self.refresh()
            parts = [_without(part, new) for part in self._parts]
            parts.append(self._written(built(list(new.items()))))
            self._keep(self._joined(parts))

    def add_from(self, other: "PictureIndex", ids: Collection[str]) -> None:
        """Add the pictures of these ids from another index, without describing them again."""
        other.refresh()
        there = [_only(part, ids) for part in other._parts]
        held = [(part.segment, part.alive) for part in there if part.alive.any()]
        if not held:
            return
        coming = merged(held)
        with _writing(self.folder):
            self.refresh()
            parts = [_without(part, ids) for part in self._parts]
            self._keep(self._joined([*parts, self._written(coming)]))

    def remove(self, ids: Collection[str]) -> int:
        """Take pictures out; says how many there were."""
        with _writing(self.folder):
            self.refresh()
            parts = [_without(part, ids) for part in self._parts]
            gone = sum(int(old.alive.sum() - new.alive.sum()) for old, new in zip(self._parts, parts, strict=True))
            if gone:
                self._keep([part for part in parts if part.alive.any()])
            return gone

    def search(
        self,
        features: PictureFeatures,
        limit: int = 10,
        *,
        among: Collection[str] | NDArray[np.bytes_] | None = None,
    ) -> list[PictureHit]:
        """The pictures most alike, best first; `among` keeps the search to these ids."""
        self.refresh()
        parts = self._parts if among is None else [_only(part, among) for part in self._parts]
        return [
            PictureHit(part.segment.ids[row].decode(), likeness)
            for part, row, likeness in found_in(parts, features, limit)
        ]

    def likenesses(self, features: PictureFeatures, ids: Collection[str]) -> dict[str, PictureLikeness]:
        """How alike the pictures of these ids are to one; of those that are there."""
        self.refresh()
        found = laid_over(self._parts, features, encoded(list(ids)))
        return {part.segment.ids[row].decode(): likeness for part, row, likeness in found}

    def features(self, name: str) -> PictureFeatures | None:
        """What is kept of the picture of this id."""
        self.refresh()
        for part in self._parts:
            row = int(part.segment.row_of(encoded([name]))[0])
            if row >= 0 and part.alive[row]:
                return part.segment.features_of(row)
        return None

    def _written(self, segment: Segment) -> Part:
        name = f"segment-{self._contents.change + 1:08d}"
        while (self.folder / name).exists():
            name += "x"
        write(segment, self.folder / name)
        return Part(name, opened(self.folder / name), np.ones(len(segment), bool))

    def _joined(self, parts: list[Part]) -> list[Part]:
        """Small segments joined into larger ones, so that there are few: each at least twice the one after it."""
        parts = [part for part in parts if part.alive.any()]
        while len(parts) > 1 and len(parts[-2].segment) < 2 * len(parts[-1].segment):
            joined = merged([(part.segment, part.alive) for part in parts[-2:]])
            parts = [*parts[:-2], self._written(joined)]
        return parts

    def _keep(self, parts: list[Part]) -> None:
        change = self._contents.change + 1
        rows = [np.flatnonzero(~part.alive) for part in parts]
        removed = np.array([(place, row) for place, gone in enumerate(rows) for row in gone], np.int64).reshape(-1, 2)
        name = f"removed-{change:08d}.npy" if len(removed) else ""
        if name:
            np.save(self.folder / name, removed)
        contents = Contents(tuple(part.name for part in parts), name, change)
        contents_of.replace(self.folder, contents)
        _tidy(self.folder, contents)
        self.refresh()


def _alive(segment: Segment, gone: NDArray[np.int64]) -> NDArray[np.bool_]:
    alive = np.ones(len(segment), bool)
    alive[gone] = False
    return alive


def _without(part: Part, ids: Collection[str]) -> Part:
    rows = part.segment.row_of(encoded(list(ids)))
    alive = part.alive.copy()
    alive[rows[rows >= 0]] = False
    return replace(part, alive=alive)


def _only(part: Part, ids: Collection[str] | NDArray[np.bytes_]) -> Part:
    rows = part.segment.row_of(ids if isinstance(ids, np.ndarray) else encoded(list(ids)))
    chosen = np.zeros(len(part.segment), bool)
    chosen[rows[rows >= 0]] = True
    return replace(part, alive=part.alive & chosen)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """One writer at a time; the next waits. The lock is gone with the process that held it."""
    with (folder / "writing.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _tidy(folder: Path, contents: Contents) -> None:
    """Put away what a crash or an earlier change has left; who still reads it keeps it open."""
    for path in folder.iterdir():
        if path.name.startswith("segment-") and path.name not in contents.segments:
            shutil.rmtree(path, ignore_errors=True)
        if path.name == "contents.json.unfinished" or (
            path.name.startswith("removed-") and path.name != contents.removed
        ):
            path.unlink(missing_ok=True)
