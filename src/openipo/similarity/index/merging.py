"""Join volumes, so that a search has few to go through however many marks were entered one by one.

The journal becomes a small volume when it is full. Small volumes are joined while a mark is entered, when there are
many: that takes a second or so. Larger ones are joined at night. A joined volume is written before the page names it;
until then, and after a crash, the old ones count. Readers keep what they have open.
"""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np

from openipo.similarity.index.state import State, load
from openipo.similarity.index.store import settle, sweep, write_page
from openipo.similarity.index.volume import Volume, VolumeBuilder, write

# A volume of fewer marks is small; so many small ones of a kind may stand beside each other.
SMALL, MANY = 10_000, 8
# At night each volume is joined with those younger unless it is so many times as large as they are together.
_MUCH_LARGER = 4
# A volume of which less than this part is still there is laid out anew.
_LEAST_ALIVE = 0.5


def write_whole(volume: Volume, folder: Path) -> None:
    """Write a volume to its place; what a crash has left there, which no page names, is removed first."""
    shutil.rmtree(folder / volume.name, ignore_errors=True)
    write(volume, folder / volume.name)
    settle(folder / volume.name)


def merge_small(state: State) -> int:
    """Join the small volumes of a kind where there are many; how many were joined."""
    joined = 0
    for public in (True, False):
        small = [name for name, alive in _alive(state, public).items() if alive < SMALL]
        if len(small) > MANY:
            _join(state, small, public)
            joined += len(small)
    return joined


def merge(state: State) -> int:
    """Join volumes until each is much larger than all smaller ones together; how many were joined."""
    joined = 0
    for public in (True, False):
        chosen = _to_join(state, public)
        if chosen:
            _join(state, chosen, public)
            joined += len(chosen)
    return joined


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


def _join(state: State, names: list[str], public: bool) -> None:
    """One volume of what is left of these; the journal goes on."""
    builder = VolumeBuilder(public=public, languages=state.page.languages)
    for name in names:
        volume = state.volumes[name]
        for mark in np.flatnonzero(~state.gone[name]).tolist():
            builder.add(volume.entry(mark), int(volume.facts.entered[mark]))
    folder, number = state.folder, state.page.number + 1
    kept = [name for name in state.page.volumes if name not in names]
    if len(builder):
        joined = builder.volume(f"volume-{number}-{'public' if public else 'confidential'}", state.commonness)
        write_whole(joined, folder)
        kept.append(joined.name)
    page = replace(
        state.page,
        number=number,
        volumes=tuple(kept),
        gone={name: file for name, file in state.page.gone.items() if name in kept},
    )
    write_page(folder, page)
    sweep(folder, page)
    state.__dict__.update(load(folder, state).__dict__)
