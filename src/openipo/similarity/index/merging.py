"""Join volumes, so that a search has few to go through however many marks were entered one by one.

The journal becomes a small volume when it is full. Small volumes are joined while a mark is entered, when there are
many, and so few marks together that other writers wait less than a second. Larger ones are joined at night, and marks
are entered meanwhile: the joined volume is laid out beside the others without the writer's lock. That is taken only to
see whether the volumes are still those, to strike out what went from them meanwhile, and to name the joined one on the
page. Until then, and after a crash, the old ones count. Readers keep what they have open.
"""

import os
import shutil
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

import numpy as np

from openipo.similarity.index.state import Gone, State, load
from openipo.similarity.index.store import DRAFT, joining, settle, sweep, write_page
from openipo.similarity.index.volume import Volume, VolumeBuilder, write
from openipo.similarity.measure.commonness import Commonness

# A volume of fewer marks is small; so many small ones of a kind may stand beside each other.
SMALL, MANY = 10_000, 8
# At night each volume is joined with those younger unless it is so many times as large as they are together.
_MUCH_LARGER = 4
# A volume of which less than this part is still there is laid out anew.
_LEAST_ALIVE = 0.5
# If somebody else joined some of the chosen volumes meanwhile, others are chosen, so often.
_TRIES = 3

Writer = Callable[[], AbstractContextManager[State]]


@dataclass(frozen=True)
class Chosen:
    """Volumes of one kind to be joined, with what was gone from them when they were chosen."""

    identity: str
    public: bool
    languages: tuple[str, ...]
    commonness: Commonness
    shelves: dict[str, tuple[Volume, Gone]]


def write_whole(volume: Volume, folder: Path) -> None:
    """Write a volume to its place; what a crash has left there, which no page names, is removed first."""
    shutil.rmtree(folder / volume.name, ignore_errors=True)
    write(volume, folder / volume.name)
    settle(folder / volume.name)


def kept_gone(folder: Path, volume: str, number: int, gone: Gone) -> str:
    """Write down which marks of a volume are gone; durable when this returns. The name of that file."""
    name = f"gone-{number}-{volume}.npy"
    with (folder / name).open("wb") as file:
        np.save(file, np.flatnonzero(gone), allow_pickle=False)
        file.flush()
        os.fsync(file.fileno())
    return name


def merge_small(state: State) -> int:
    """By who writes: join the small volumes of a kind where there are many; how many were joined."""
    joined = 0
    for public in (True, False):
        small = {name: alive for name, alive in _alive(state, public).items() if alive < SMALL}
        names = _small_together(small) if len(small) > MANY else []
        if len(names) > 1:
            chosen = _chosen(state, names, public)
            put_in_place(state, chosen, lay_out(state.folder, chosen))
            joined += len(names)
    return joined


def _small_together(alive: dict[str, int]) -> list[str]:
    """The smallest, so many that what is made of them is small, too: other writers wait while they are joined."""
    ordered = sorted(alive, key=lambda name: alive[name])
    up_to = accumulate(alive[name] for name in ordered)
    return [name for name, together in zip(ordered, up_to, strict=True) if together <= SMALL]


def merge(folder: Path, writer: Writer) -> int:
    """Join volumes until each is much larger than all smaller ones together; how many were joined."""
    with joining(folder):
        with writer():
            _put_away_drafts(folder)
        return sum(_merge(folder, writer, public) for public in (True, False))


def _merge(folder: Path, writer: Writer, public: bool) -> int:
    for _ in range(_TRIES):
        with writer() as state:
            chosen = _chosen(state, _to_join(state, public), public)
        if not chosen.shelves:
            return 0
        draft = lay_out(folder, chosen)
        with writer() as state:
            if put_in_place(state, chosen, draft):
                return len(chosen.shelves)
    return 0


def _put_away_drafts(folder: Path) -> None:
    """What a crash has left; nobody else is joining anything now."""
    for left in folder.glob(f"{DRAFT}*"):
        shutil.rmtree(left, ignore_errors=True)


def _chosen(state: State, names: list[str], public: bool) -> Chosen:
    shelves = {name: (state.volumes[name], state.gone[name]) for name in names}
    return Chosen(state.page.identity, public, state.page.languages, state.commonness, shelves)


def _to_join(state: State, public: bool) -> list[str]:
    """The smaller volumes, up to one that is much larger; one alone only where most of it is gone."""
    alive = _alive(state, public)
    chosen: list[str] = []
    together = 0
    for name in sorted(alive, key=lambda name: alive[name]):
        if chosen and alive[name] > _MUCH_LARGER * together:
            break
        chosen.append(name)
        together += alive[name]
    dwindled = {name for name in alive if alive[name] < _LEAST_ALIVE * len(state.volumes[name])}
    chosen = [name for name in alive if name in dwindled or name in chosen]
    return chosen if len(chosen) > 1 or dwindled else []


def _alive(state: State, public: bool) -> dict[str, int]:
    """How many marks of each volume of a kind are still there."""
    kind = [name for name, volume in state.volumes.items() if volume.public == public]
    return {name: int(np.count_nonzero(~state.gone[name])) for name in kind}


def lay_out(folder: Path, chosen: Chosen) -> str:
    """One volume of what there is in these, which no page names yet; its name, or none where nothing is left."""
    builder = VolumeBuilder(public=chosen.public, languages=chosen.languages)
    for volume, gone in chosen.shelves.values():
        for mark in np.flatnonzero(~gone).tolist():
            builder.add(volume.entry(mark), int(volume.facts.entered[mark]))
    if not len(builder):
        return ""
    draft = f"{DRAFT}{uuid.uuid4().hex}"
    write_whole(builder.volume(draft, chosen.commonness), folder)
    return draft


def put_in_place(state: State, chosen: Chosen, draft: str) -> bool:
    """By who writes: name the joined volume in place of those that went into it; the journal goes on.

    Not where the volumes are no longer those: the index was made anew meanwhile, or another index stands here.
    """
    folder, number = state.folder, state.page.number + 1
    if state.page.identity != chosen.identity or not state.volumes.keys() >= chosen.shelves.keys():
        if draft:
            shutil.rmtree(folder / draft, ignore_errors=True)
        return False
    kept = [name for name in state.page.volumes if name not in chosen.shelves]
    gone = {name: file for name, file in state.page.gone.items() if name in kept}
    if draft:
        joined = f"volume-{number}-{'public' if chosen.public else 'confidential'}"
        shutil.rmtree(folder / joined, ignore_errors=True)
        (folder / draft).rename(folder / joined)
        struck = _gone_meanwhile(state, chosen)
        kept.append(joined)
        if struck.any():
            gone[joined] = kept_gone(folder, joined, number, struck)
    page = replace(state.page, number=number, volumes=tuple(kept), gone=gone)
    write_page(folder, page)
    sweep(folder, page)
    state.__dict__.update(load(folder, state).__dict__)
    return True


def _gone_meanwhile(state: State, chosen: Chosen) -> Gone:
    """Which marks of the joined volume went while it was laid out: taken out, or entered anew with a change."""
    return np.concatenate([state.gone[name][~before] for name, (_, before) in chosen.shelves.items()])
