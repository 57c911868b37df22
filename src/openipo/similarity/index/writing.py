"""Change an index: a few marks go into the journal, many into a volume of their own; `rebuild` lays out all anew."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

import numpy as np

from openipo.similarity.index.entry import Entry
from openipo.similarity.index.merging import kept_gone, merge_small, write_whole
from openipo.similarity.index.state import TAKE, Gone, State, as_change, load, write_commonness
from openipo.similarity.index.store import append_lines, sweep, write_page
from openipo.similarity.index.volume import Volume, VolumeBuilder

# So many marks are laid out anew in memory by each reader that catches up; more go into files.
JOURNAL_MARKS = 1_000
# So many changes are read by whoever opens the index; then the journal is begun anew.
JOURNAL_CHANGES = 4 * JOURNAL_MARKS


def enter(state: State, entries: Iterable[Entry]) -> int:
    """Enter or change marks; how many."""
    coming = iter(entries)
    first = list(islice(coming, JOURNAL_MARKS))
    if len(first) < JOURNAL_MARKS and _has_room(state, len(first)):
        changes = [as_change(entry, state.changes + number) for number, entry in enumerate(first, 1)]
        append_lines(state.folder / state.page.journal, changes, after=state.read_to)
        state.catch_up()
        return len(first)
    count = _into_volumes(state, first, coming)
    merge_small(state)
    return count


def _has_room(state: State, count: int) -> bool:
    in_journal = state.changes - state.page.changes
    return len(state.added) + count <= JOURNAL_MARKS and in_journal + count <= JOURNAL_CHANGES


def take_out(state: State, identities: list[str]) -> int:
    """Take marks out; how many of them were there."""
    there = [identity for identity in dict.fromkeys(identities) if state.find(identity) is not None]
    changes = [{"change": state.changes + number, TAKE: identity} for number, identity in enumerate(there, 1)]
    append_lines(state.folder / state.page.journal, changes, after=state.read_to)
    state.catch_up()
    if not _has_room(state, 0):
        _into_volumes(state, [], iter(()))
    return len(there)


def rebuild(state: State) -> None:
    """All marks in one volume for the public and one for the rest, with weights learnt from the public ones."""
    builders = _builders(state)
    for public in (True, False):
        for entry, change in _all(state, public):
            builders[public].add(entry, change)
    _publish(state, builders, keep=False)


def _builders(state: State) -> dict[bool, VolumeBuilder]:
    return {public: VolumeBuilder(public=public, languages=state.page.languages) for public in (True, False)}


def _all(state: State, public: bool) -> Iterator[tuple[Entry, int]]:
    for name, volume in state.volumes.items():
        if volume.public == public:
            for mark in np.flatnonzero(~state.gone[name]).tolist():
                yield volume.entry(mark), int(volume.facts.entered[mark])
    yield from ((entry, change) for entry, change in state.added.values() if entry.public == public)


def _into_volumes(state: State, first: list[Entry], coming: Iterator[Entry]) -> int:
    """The journal and all that comes, laid out in new volumes beside those there are; the last of an id counts."""
    builders, count = _builders(state), 0
    seen: dict[str, tuple[bool, int]] = {}
    for entry, change in state.added.values():
        builders[entry.public].add(entry, change)
        seen[entry.id] = (entry.public, len(builders[entry.public]) - 1)
    again: dict[bool, list[int]] = {True: [], False: []}
    for entry in (each for part in (first, coming) for each in part):
        count += 1
        if entry.id in seen:
            public, place = seen[entry.id]
            again[public].append(place)
        builders[entry.public].add(entry, state.changes + count)
        seen[entry.id] = (entry.public, len(builders[entry.public]) - 1)
    for name, volume in state.volumes.items():
        state.gone[name] = _struck(volume, state.gone[name], seen)
    state.changes += count
    _publish(state, builders, keep=bool(state.volumes), again=again)
    return count


def _struck(volume: Volume, gone: Gone, seen: dict[str, tuple[bool, int]]) -> Gone:
    """What is gone from a volume once marks with these ids stand elsewhere."""
    places = [mark for identity in seen if (mark := volume.find(identity, gone)) >= 0]
    struck = gone.copy()
    struck[places] = True
    struck.flags.writeable = False
    return struck


def _publish(
    state: State, builders: dict[bool, VolumeBuilder], *, keep: bool, again: dict[bool, list[int]] | None = None
) -> None:
    """Write volumes, then the page that names them; before that nobody sees them."""
    folder, number = state.folder, state.page.number + 1
    commonness = state.commonness if keep else builders[True].learnt()
    name = state.page.commonness if keep else f"words-{number}.json"
    if not keep:
        write_commonness(folder / name, commonness)
    volumes, gone = (list(state.volumes), dict(state.gone)) if keep else ([], {})
    for public, builder in builders.items():
        if len(builder):
            volume = builder.volume(f"volume-{number}-{'public' if public else 'confidential'}", commonness)
            write_whole(volume, folder)
            volumes.append(volume.name)
            gone[volume.name] = np.zeros(len(volume), np.bool_)
            gone[volume.name][(again or {}).get(public, [])] = True
    page = replace(
        state.page,
        number=number,
        changes=state.changes,
        volumes=tuple(volumes),
        gone={each: kept_gone(folder, each, number, struck) for each, struck in gone.items() if struck.any()},
        journal=f"journal-{number}",
        commonness=name,
    )
    write_page(folder, page)
    sweep(folder, page)
    fresh = load(folder, state)
    state.__dict__.update(fresh.__dict__)
