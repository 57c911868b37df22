"""What an index holds at a moment: its volumes, what is gone from them, and what the journal adds."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.index.entry import Entry, read, written
from openipo.similarity.index.store import Page, page_stamp, read_lines, read_page, reading
from openipo.similarity.index.volume import Volume, VolumeBuilder, open_volume
from openipo.similarity.measure.commonness import Commonness

PUT, TAKE = "put", "take"
Gone = NDArray[np.bool_]


@dataclass
class State:
    """Kept by one reader and brought up to date before each search."""

    folder: Path
    page: Page
    stamp: tuple[int, int]
    commonness: Commonness
    volumes: dict[str, Volume]
    gone: dict[str, Gone]
    added: dict[str, tuple[Entry, int]] = field(default_factory=dict)
    read_to: int = 0
    changes: int = 0
    fresh: dict[bool, Volume | None] = field(default_factory=dict)

    def shelves(self, *, confidential: bool) -> list[tuple[Volume, Gone]]:
        """Volumes with what is gone from them; those of confidential marks only where asked for."""
        kept = [(volume, self.gone[name]) for name, volume in self.volumes.items() if volume.public or confidential]
        for public in (True, False) if confidential else (True,):
            volume = self._fresh_volume(public)
            if volume is not None:
                kept.append((volume, _none_gone(len(volume))))
        return kept

    def _fresh_volume(self, public: bool) -> Volume | None:
        """What the journal adds, laid out in memory."""
        if public not in self.fresh:
            builder = VolumeBuilder(public=public, languages=self.page.languages)
            for entry, change in self.added.values():
                if entry.public == public:
                    builder.add(entry, change)
            self.fresh[public] = builder.volume("", self.commonness) if len(builder) else None
        return self.fresh[public]

    def locate(self, identity: str) -> tuple[Volume, int] | None:
        """Where a mark stands in a volume, if it does and is not gone."""
        for name, volume in self.volumes.items():
            mark = volume.find(identity, self.gone[name])
            if mark >= 0:
                return volume, mark
        return None

    def find(self, identity: str) -> Entry | None:
        """The mark with this id."""
        if identity in self.added:
            return self.added[identity][0]
        place = self.locate(identity)
        return place[0].entry(place[1]) if place else None

    def catch_up(self) -> None:
        """Read what the journal has more than before."""
        changes, self.read_to = read_lines(self.folder / self.page.journal, after=self.read_to)
        struck: dict[str, list[int]] = {}
        for change in changes:
            self._follow(change, struck)
        for name, marks in struck.items():
            self._strike(name, marks)

    def _follow(self, change: dict[str, Any], struck: dict[str, list[int]]) -> None:
        self.changes = change["change"]
        entry = read(json.dumps(change[PUT]).encode()) if PUT in change else None
        identity = entry.id if entry else change[TAKE]
        place = None if identity in self.added else self.locate(identity)
        if place:
            struck.setdefault(place[0].name, []).append(place[1])
        before = self.added.pop(identity, None)
        if before:
            self.fresh.pop(before[0].public, None)
        if entry:
            self.added[identity] = (entry, self.changes)
            self.fresh.pop(entry.public, None)

    def _strike(self, name: str, marks: list[int]) -> None:
        """One copy for many marks: a large volume has a long list, and others may be reading it."""
        gone = self.gone[name].copy()
        gone[marks] = True
        gone.flags.writeable = False
        self.gone[name] = gone


def _none_gone(count: int) -> Gone:
    gone = np.zeros(count, np.bool_)
    gone.flags.writeable = False
    return gone


def load(folder: Path, before: State | None = None) -> State:
    """The state now; volumes that an earlier state of the same index has open are not opened again.

    An index made anew in the same folder gives its volumes the same names.
    """
    stamp = page_stamp(folder)
    page = read_page(folder)
    held = before.volumes if before and before.page.identity == page.identity else {}
    with reading(folder):
        volumes = {name: held.get(name) or open_volume(folder / name) for name in page.volumes}
        gone = {name: _gone(folder, page, volume) for name, volume in volumes.items()}
        commonness = read_commonness(folder / page.commonness) if page.commonness else Commonness()
    state = State(folder, page, stamp, commonness, volumes, gone, changes=page.changes)
    state.catch_up()
    return state


def _gone(folder: Path, page: Page, volume: Volume) -> Gone:
    """Which marks of a volume are no longer there."""
    gone = np.zeros(len(volume), np.bool_)
    if volume.name in page.gone:
        gone[np.load(folder / page.gone[volume.name], allow_pickle=False)] = True
    gone.flags.writeable = False
    return gone


def as_change(entry: Entry, number: int) -> dict[str, Any]:
    """An entry as a line of the journal."""
    return {"change": number, PUT: json.loads(written(entry))}


def write_commonness(path: Path, commonness: Commonness) -> None:
    """Keep what was learnt about words."""
    values = {"words": commonness.words, "in_class": commonness.in_class}
    path.write_text(json.dumps(values, ensure_ascii=True), encoding="ascii")


def read_commonness(path: Path) -> Commonness:
    """What was learnt about words."""
    values = json.loads(path.read_text(encoding="ascii"))
    in_class = {word: {int(number): weight for number, weight in by.items()} for word, by in values["in_class"].items()}
    return Commonness(values["words"], in_class)
