"""Where the index of the register's marks and of their pictures lies, opened once for each thread."""

import fcntl
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from openipo.domain.rights.api import File
from openipo.domain.searches.errors import IndexNotMade, IndexNotReady
from openipo.domain.searches.goods import goods
from openipo.domain.searches.meanings import meanings
from openipo.domain.searches.models import ListedSign
from openipo.similarity.api import IndexUnusable, MarkIndex

_OPEN = threading.local()
_PAGE, _READ = "CURRENT.json", "pictures-read"
# Beside the index stood its pictures before it kept them itself; such an index is made anew.
_FORMER = ("pictures-public", "pictures-confidential")


def folder() -> Path:
    """Where the register's index is kept."""
    return Path(settings.HOME) / "marks" / "register"


def _draft() -> Path:
    """Where it is made anew, while the other is searched."""
    return folder().with_name("register.new")


def _put_aside() -> Path:
    """Where the old one stands for the moment in which the new one takes its place."""
    return folder().with_name("register.old")


def is_made() -> bool:
    """There is an index, of whatever version."""
    return (folder() / _PAGE).exists()


def marks() -> MarkIndex:
    """The register's index. Raises IndexNotReady where it is of another version, IndexNotMade where there is none.

    While nothing is in the register there need be none: an empty one is made.
    """
    place = _draft() if getattr(_OPEN, "drafting", False) else folder()
    index: MarkIndex | None = _kept().get(str(place))
    if index is None or not (place / _PAGE).exists():
        index = _opened(place)
        _kept()[str(place)] = index
    return index


def read_words() -> MarkIndex:
    """An index within the register's: marks without words, under the words that are read in their pictures."""
    place = marks().folder / _READ
    index: MarkIndex | None = _kept().get(str(place))
    if index is None or not (place / _PAGE).exists():
        index = _kept()[str(place)] = _readable(place) if (place / _PAGE).exists() else _made(place)
    return index


def _kept() -> dict[str, MarkIndex]:
    if not hasattr(_OPEN, "marks"):
        _OPEN.marks = {}
    kept: dict[str, MarkIndex] = _OPEN.marks
    return kept


def _opened(place: Path) -> MarkIndex:
    if place == folder():
        if _former():
            raise IndexNotReady
        if not is_made() and (File.objects.exists() or ListedSign.objects.exists()):
            raise IndexNotMade
    if (place / _PAGE).exists():
        return _readable(place)
    return _made(place)


def _made(place: Path) -> MarkIndex:
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        return MarkIndex.create(place, goods=goods(), meanings=meanings())
    except IndexUnusable:  # another process was quicker
        return _readable(place)


def _readable(place: Path) -> MarkIndex:
    try:
        return MarkIndex.open(place, goods=goods(), meanings=meanings())
    except IndexUnusable as fault:
        raise IndexNotReady from fault


@contextmanager
def drafting() -> Iterator[None]:
    """Within it this thread fills an index of its own, from nothing; one process at a time."""
    with undisturbed():
        if _put_aside().exists() and not folder().exists():  # a crash, as the new one was put in place
            _put_aside().rename(folder())
        _forget(_draft())
        _OPEN.drafting = True
        try:
            yield
        finally:
            _OPEN.drafting = False
            _forget(_draft())


@contextmanager
def undisturbed() -> Iterator[None]:
    """Within it no other process puts an index in this one's place.

    What joins volumes or takes over all that was missed would else write into the new index what the old one holds.
    """
    folder().parent.mkdir(parents=True, exist_ok=True)
    with folder().with_name("making.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def put_in_place() -> None:
    """Let the draft take the place of the index. Who has the old one open reads the new one from the next search on."""
    gone = _put_aside()
    _forget(gone)
    if folder().exists():
        folder().rename(gone)
    _draft().rename(folder())
    for place in (gone, *_former()):
        _forget(place)


def clear() -> None:
    """Put the index away."""
    for place in (folder(), *_former()):
        _forget(place)


def _former() -> list[Path]:
    return [place for name in _FORMER if (place := folder().with_name(name)).exists()]


def _forget(place: Path) -> None:
    for each in (place, place / _READ):
        _kept().pop(str(each), None)
    shutil.rmtree(place, ignore_errors=True)
