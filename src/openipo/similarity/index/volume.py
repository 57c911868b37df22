"""A volume: marks laid out once and never changed, in memory or mapped from files.

What changes is kept beside volumes: which of their marks are gone, and what was entered since (`shelf.py`).
"""

import hashlib
import json
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.goods_seam import bits_of
from openipo.similarity.index.entry import Entry, KeptPicture, read, written
from openipo.similarity.index.postings import Postings, postings_of
from openipo.similarity.measure.commonness import Commonness
from openipo.similarity.measure.layout import Layout
from openipo.similarity.measure.learning import learn
from openipo.similarity.measure.patterns import Keys
from openipo.similarity.measure.table import Table
from openipo.similarity.reading.readings import readings_of
from openipo.similarity.sound.rules import LANGUAGES


class Facts(NamedTuple):
    """What marks are filtered by; number n is that of mark n."""

    rows_at: NDArray[np.int32]
    classes: NDArray[np.uint64]
    status: NDArray[np.uint16]
    country: NDArray[np.uint16]
    filed: NDArray[np.int32]
    owner: NDArray[np.uint32]
    picture: NDArray[np.uint64]
    entered: NDArray[np.uint32]
    vienna: NDArray[np.int32]
    vienna_at: NDArray[np.int32]


@dataclass(frozen=True)
class Volume:
    """Marks, what is found by words among them, and their records."""

    name: str
    public: bool
    table: Table
    keys: Keys
    postings: Postings
    facts: Facts
    records: NDArray[np.uint8]
    records_at: NDArray[np.uint64]
    ids: NDArray[np.uint64]
    ids_mark: NDArray[np.int32]
    statuses: tuple[str, ...]
    countries: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.facts.classes)

    def record(self, mark: int) -> bytes:
        """The record of one mark."""
        return self.records[int(self.records_at[mark]) : int(self.records_at[mark + 1])].tobytes()

    def entry(self, mark: int) -> Entry:
        """One mark with all that is kept of it."""
        return read(self.record(mark))

    def find(self, identity: str, gone: NDArray[np.bool_]) -> int:
        """The number of the mark with this id that is not gone, or -1."""
        wanted = np.uint64(id_number(identity))
        place = int(np.searchsorted(self.ids, wanted))
        while place < len(self.ids) and self.ids[place] == wanted:
            mark = int(self.ids_mark[place])
            if not gone[mark] and self.entry(mark).id == identity:
                return mark
            place += 1
        return -1


def id_number(text: str) -> int:
    """A number for an id or a name; equal for equal texts."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def owner_number(owner: str) -> int:
    """A number for an owner, whatever the capitals and spaces; 0 for none."""
    plain = " ".join(owner.casefold().split())
    return (id_number(plain) & 0xFFFFFFFF) or 1 if plain else 0


def vienna_number(code: str) -> int:
    """26.04.02 as 260402; 0 where it is no code."""
    pieces = [*code.replace(" ", "").split("."), "0", "0"][:3]
    if not all(piece.isdigit() and len(piece) <= 2 for piece in pieces):
        return 0
    return int(pieces[0]) * 10000 + int(pieces[1]) * 100 + int(pieces[2])


class VolumeBuilder:
    """Gathers entries one by one; `volume` lays them out."""

    def __init__(self, *, public: bool, languages: tuple[str, ...] = LANGUAGES) -> None:
        self.public, self.layout = public, Layout(languages)
        self._rows_at, self._classes = array("I", [0]), array("Q")
        self._status, self._country = array("H"), array("H")
        self._filed, self._owner, self._entered = array("i"), array("I"), array("I")
        self._picture = array("Q")
        self._vienna, self._vienna_at = array("i"), array("I", [0])
        self._records, self._records_at, self._ids = bytearray(), array("Q", [0]), array("Q")
        self._statuses: dict[str, int] = {}
        self._countries: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._classes)

    def add(self, entry: Entry, sequence: int) -> None:
        """One mark more, entered as change number `sequence`."""
        bits = bits_of(entry.mark.classes)
        for reading in readings_of(entry.mark.words):
            self.layout.add(reading, bits)
        self._rows_at.append(len(self.layout.words))
        self._classes.append(bits)
        self._status.append(self._statuses.setdefault(entry.status, len(self._statuses)))
        self._country.append(self._countries.setdefault(entry.country, len(self._countries)))
        self._filed.append(entry.filed_on.toordinal() if entry.filed_on else 0)
        self._owner.append(owner_number(entry.owner))
        picture = entry.mark.picture
        self._picture.append(picture.number if isinstance(picture, KeptPicture) else 0)
        self._entered.append(sequence)
        self._vienna.extend(map(vienna_number, entry.mark.vienna_codes))
        self._vienna_at.append(len(self._vienna))
        self._records += written(entry)
        self._records_at.append(len(self._records))
        self._ids.append(id_number(entry.id))

    def learnt(self) -> Commonness:
        """What the marks gathered so far teach about words."""
        return learn(self.layout)

    def volume(self, name: str, commonness: Commonness) -> Volume:
        """All of them, laid out."""
        table, keys = self.layout.table(commonness)
        words = int(table.pieces[_word_places(table)].max(initial=-1)) + 1
        facts = Facts(
            rows_at=np.array(self._rows_at, np.int32),
            classes=np.array(self._classes, np.uint64),
            status=np.array(self._status, np.uint16),
            country=np.array(self._country, np.uint16),
            filed=np.array(self._filed, np.int32),
            owner=np.array(self._owner, np.uint32),
            picture=np.array(self._picture, np.uint64),
            entered=np.array(self._entered, np.uint32),
            vienna=np.array(self._vienna, np.int32),
            vienna_at=np.array(self._vienna_at, np.int32),
        )
        ids = np.array(self._ids, np.uint64)
        order = np.argsort(ids, kind="stable").astype(np.int32)
        return Volume(
            name=name,
            public=self.public,
            table=table,
            keys=keys,
            postings=_kept(postings_of(table, facts.rows_at, words)),
            facts=_kept(facts),
            records=np.frombuffer(bytes(self._records), np.uint8),
            records_at=np.array(self._records_at, np.uint64),
            ids=ids[order],
            ids_mark=order,
            statuses=tuple(self._statuses),
            countries=tuple(self._countries),
        )


def _word_places(table: Table) -> NDArray[np.bool_]:
    """Which pieces are words; words stand before all other units."""
    places = np.zeros(len(table.pieces) + 1, np.int32)
    np.add.at(places, table.rows["at"], 1)
    np.add.at(places, table.rows["at"] + table.rows["words"], -1)
    return np.cumsum(places[:-1]) > 0


def _kept(values: Any) -> Any:
    for each in values:
        each.flags.writeable = False
    return values


def write(volume: Volume, folder: Path) -> None:
    """Write a volume to a new folder."""
    folder.mkdir(parents=True)
    for name, values in _arrays(volume):
        np.save(folder / f"{name}.npy", values, allow_pickle=False)
    about = {"public": volume.public, "statuses": volume.statuses, "countries": volume.countries}
    (folder / "about.json").write_text(json.dumps(about), encoding="utf-8")


def _arrays(volume: Volume) -> Iterator[tuple[str, NDArray[Any]]]:
    for part, values in (
        ("table", volume.table),
        ("keys", volume.keys),
        ("postings", volume.postings),
        ("facts", volume.facts),
    ):
        for name, each in values._asdict().items():
            yield f"{part}-{name}", each
    for name in ("records", "records_at", "ids", "ids_mark"):
        yield name, getattr(volume, name)


def open_volume(folder: Path) -> Volume:
    """Map a volume's files; nothing is read before it is looked at."""
    about = json.loads((folder / "about.json").read_text(encoding="utf-8"))

    def mapped(name: str) -> NDArray[Any]:
        return np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))

    return Volume(
        name=folder.name,
        public=about["public"],
        table=Table(*(mapped(f"table-{name}") for name in Table._fields)),
        keys=Keys(*(mapped(f"keys-{name}") for name in Keys._fields)),
        postings=Postings(*(mapped(f"postings-{name}") for name in Postings._fields)),
        facts=Facts(*(mapped(f"facts-{name}") for name in Facts._fields)),
        records=mapped("records"),
        records_at=mapped("records_at"),
        ids=mapped("ids"),
        ids_mark=mapped("ids_mark"),
        statuses=tuple(about["statuses"]),
        countries=tuple(about["countries"]),
    )
