"""A law book: the law of one right in one office, revision by revision."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from openipo.domain.procedures.model.book import Office, Revision
from openipo.domain.procedures.rule import Rule
from openipo.domain.procedures.text.office import read_calendar, read_office
from openipo.domain.procedures.text.problems import LawBookError
from openipo.domain.procedures.text.revisions import read_revisions
from openipo.domain.procedures.text.sister_books import all_rules, sister_of
from openipo.domain.procedures.text.story_files import story_files
from openipo.kernel.calendar.api import Calendar

NO_LAW = ("scenarios", "tests", "__pycache__")
LAW = (".toml", ".txt", ".py")
Signature = tuple[tuple[str, int, int], ...]


class NotInForce(LookupError):
    """The book has no law for that day, or no revision of that name; the message says what it has."""


@dataclass(frozen=True)
class LawBook:
    """One right's law ("<office>/trademark"): its revisions by id, oldest first, its rules, office and calendar."""

    id: str
    right: str
    office: Office
    calendar: Calendar
    revisions: Mapping[str, Revision]
    rules: Mapping[str, Rule]
    folder: Path = field(compare=False)
    beside: tuple[Path, ...] = field(default=(), compare=False)

    @classmethod
    def load(cls, path: str | Path, beside: Sequence[Path] = ()) -> "LawBook":
        """The book of a folder. LawBookError lists every mistake with file, line and what to do.

        `beside` are folders with further revisions of it: those published by the office, or a draft. One that is
        called as a revision of the book takes its place. A book is read again only when a file of it has changed.
        """
        folder, others = Path(path).resolve(), tuple(Path(place).resolve() for place in beside)
        signature = tuple(each for place in (folder, *others) for each in signature_of(place))
        known = _LOADED.get((folder, *others))
        if known is None or known[0] != signature:
            known = _LOADED[folder, *others] = (signature, _read(folder, others))
        return known[1]

    @classmethod
    def read(cls, path: str | Path, beside: Sequence[Path] = ()) -> "LawBook":
        """The same, read once and not kept: a draft as it stands at this moment."""
        return _read(Path(path).resolve(), tuple(Path(place).resolve() for place in beside))

    def in_force(self, on: date) -> Revision:
        """The revision in force on the day; a file is pinned to the one of its filing date."""
        for revision in reversed(list(self.revisions.values())):
            if revision.in_force_from <= on:
                return revision
        first = next(iter(self.revisions.values())).in_force_from.isoformat()
        raise NotInForce(f"{self.id} has no law in force on {on.isoformat()}: its first revision begins on {first}.")

    def revision(self, id: str) -> Revision:
        """The revision of that name."""
        if id not in self.revisions:
            raise NotInForce(f"{self.id} has no revision {id!r}; it has {', '.join(self.revisions)}.")
        return self.revisions[id]

    @property
    def stories(self) -> list[Path]:
        """The dated stories that are the tests of the book, those that came with its revisions among them."""
        return story_files(self.folder, self.beside)


_LOADED: dict[tuple[Path, ...], tuple[Signature, LawBook]] = {}


def _read(folder: Path, beside: tuple[Path, ...]) -> LawBook:
    office = read_office(folder.parent)
    calendar = read_calendar(folder.parent, office.languages)
    rules = all_rules(folder)
    right, revisions = read_revisions(folder, office, rules, beside)
    return LawBook(f"{office.id}/{folder.name}", right, office, calendar, revisions, rules, folder, beside)


def signature_of(folder: Path) -> Signature:
    """What would change if a file of the book did: names, times and sizes. Asked at every use, so it must be cheap."""
    found = [entry for name in ("office.toml", "calendar.toml") for entry in _stated(folder.parent / name)]
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in NO_LAW]
        found += [entry for name in names if name.endswith(LAW) for entry in _stated(os.path.join(place, name))]
    sister = sister_of(folder)
    return tuple(sorted([*found, *(signature_of(sister) if sister else ())]))


def _stated(path: str | Path) -> list[tuple[str, int, int]]:
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return []
    return [(str(path), status.st_mtime_ns, status.st_size)]


__all__ = ["LawBook", "LawBookError", "NotInForce"]
