"""The pictures of an index of marks: kept beside the marks, those of confidential marks apart from the others.

A picture stands under a key made of the mark's id and of the picture itself, and the mark's record names that picture.
Pictures are written before the marks that name them and taken out after: what a crash leaves behind is named by no
mark, and what no mark names is never found.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.index.entry import Entry, KeptPicture
from openipo.similarity.index.store import PICTURES, IndexUnusable
from openipo.similarity.index.volume import Volume, id_number
from openipo.similarity.pictures.api import (
    PictureFeatures,
    PictureIndex,
    PictureIndexUnreadable,
    PictureLikeness,
    is_made,
)

# Pictures that are written together when many are entered.
_TOGETHER = 5_000
_FOLDERS = {True: f"{PICTURES}-public", False: f"{PICTURES}-confidential"}
Likenesses = dict[str, PictureLikeness]


class Pictures:
    """The features of all pictures of an index, by key."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[bool, PictureIndex] = {}

    def kept(self, *, public: bool) -> PictureIndex | None:
        """The index of pictures of public marks or of the others; None while there is none."""
        folder = self._folder / _FOLDERS[public]
        if public not in self._open and is_made(folder):
            try:
                self._open[public] = PictureIndex(folder)
            except PictureIndexUnreadable as error:
                raise IndexUnusable(f"{error} The marks are indexed with it.") from error
        return self._open.get(public)

    def look(self) -> None:
        """Open what is there. Raises IndexUnusable."""
        for public in _FOLDERS:
            self.kept(public=public)

    def keep(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The entries with the names of their pictures, once these are safe."""
        coming = iter(entries)
        while some := list(islice(coming, _TOGETHER)):
            named = [_named(entry) for entry in some]
            for public in (True, False):
                self._write(public, [pair for pair in zip(some, named, strict=True) if pair[0].public == public])
            yield from named

    def _write(self, public: bool, pairs: list[tuple[Entry, Entry]]) -> None:
        new = {key_of(named): entry.mark.picture for entry, named in pairs if _is_new(entry)}
        moved = [key_of(named) for entry, named in pairs if isinstance(entry.mark.picture, KeptPicture)]
        if new:
            self._made(public).add(new.items())
        other = self.kept(public=not public) if moved else None
        if other and len(other):
            self._made(public).add_from(other, moved)

    def _made(self, public: bool) -> PictureIndex:
        kept = self.kept(public=public)
        if kept is None:
            kept = self._open[public] = PictureIndex.create(self._folder / _FOLDERS[public])
        return kept

    def take_out(self, keys: Iterable[tuple[bool, str]]) -> None:
        """Take out pictures that no mark names any more; each with whether its mark was public."""
        gone = list(keys)
        for public in (True, False):
            kept, of_these = self.kept(public=public), [key for shelf, key in gone if shelf == public]
            if kept and of_these:
                kept.remove(of_these)

    def tidy(self, volumes: Iterable[Volume]) -> None:
        """Take out what none of these volumes names: what a crash has left."""
        named: dict[bool, set[str]] = {True: set(), False: set()}
        for volume in volumes:
            named[volume.public] |= {key.decode() for key in keys_in(volume, np.ones(len(volume), np.bool_)).tolist()}
        for public in (True, False):
            kept = self.kept(public=public)
            if kept:
                kept.remove(set(kept.ids()) - named[public])

    def alike(
        self, features: PictureFeatures, limit: int, *, public: bool, among: NDArray[np.bytes_] | None = None
    ) -> Likenesses:
        """The pictures most alike, by key; `among` keeps the search to these keys."""
        kept = self.kept(public=public)
        if kept is None or (among is not None and not len(among)):
            return {}
        hits = kept.search(features, limit, among=among)
        return {hit.id: hit.likeness for hit in hits}

    def features(self, key: str, *, public: bool) -> PictureFeatures | None:
        """The features of the picture of this key."""
        kept = self.kept(public=public)
        return kept.features(key) if kept and key else None

    def likenesses(self, features: PictureFeatures, keys: Iterable[str], *, public: bool) -> Likenesses:
        """How alike the pictures of these keys are."""
        kept = self.kept(public=public)
        return kept.likenesses(features, list(keys)) if kept else {}


def _is_new(entry: Entry) -> bool:
    return entry.mark.picture is not None and not isinstance(entry.mark.picture, KeptPicture)


def _named(entry: Entry) -> Entry:
    """The entry with the name of its picture in the picture's place."""
    if not _is_new(entry):
        return entry
    content = hashlib.blake2b(entry.mark.picture.to_bytes(), digest_size=8).digest()
    kept = KeptPicture(int.from_bytes(content, "little") or 1)
    return replace(entry, mark=replace(entry.mark, picture=kept))


def key_of(entry: Entry) -> str:
    """The key under which the picture of a mark of the index stands; empty where it has none."""
    picture = entry.mark.picture
    return f"{id_number(entry.id):016x}{picture.number:016x}" if isinstance(picture, KeptPicture) else ""


def keys_in(volume: Volume, chosen: NDArray[np.bool_]) -> NDArray[np.bytes_]:
    """The keys of all chosen marks of a volume that have pictures."""
    pictures = volume.facts.picture[volume.ids_mark]
    there = chosen[volume.ids_mark] & (pictures != 0)
    both = np.column_stack([volume.ids[there], pictures[there]]).astype(">u8")
    return np.frombuffer(both.tobytes().hex().encode("ascii"), "S32")


def mark_of(key: str, volume: Volume, gone: NDArray[np.bool_]) -> int:
    """The mark of a volume that has this picture and is not gone, or -1."""
    identity, picture = np.uint64(int(key[:16], 16)), np.uint64(int(key[16:], 16))
    first, last = (int(np.searchsorted(volume.ids, identity, side)) for side in ("left", "right"))
    marks = (int(volume.ids_mark[place]) for place in range(first, last))
    return next((mark for mark in marks if not gone[mark] and volume.facts.picture[mark] == picture), -1)


def key_in(volume: Volume, mark: int) -> str:
    """The key of the picture of one mark of a volume; empty where it has none."""
    return key_of(volume.entry(mark)) if volume.facts.picture[mark] else ""
