"""Where the index of the register's marks and of their pictures lies, opened once for each thread."""

import shutil
import threading
from pathlib import Path

from django.conf import settings

from openipo.domain.searches.errors import IndexNotReady
from openipo.domain.searches.goods import goods
from openipo.similarity.api import IndexUnusable, MarkIndex

_OPEN = threading.local()
# Beside the index stood its pictures before it kept them itself; such an index is made anew.
_FORMER = ("pictures-public", "pictures-confidential")


def folder() -> Path:
    """Where the register's index is kept."""
    return Path(settings.HOME) / "marks" / "register"


def marks() -> MarkIndex:
    """The register's index, made where there is none. Raises IndexNotReady where it is of another version."""
    place = folder()
    index: MarkIndex | None = _kept().get(str(place))
    if index is None or not (place / "CURRENT.json").exists():
        index = _opened(place)
        _kept()[str(place)] = index
    return index


def _kept() -> dict[str, MarkIndex]:
    if not hasattr(_OPEN, "marks"):
        _OPEN.marks = {}
    kept: dict[str, MarkIndex] = _OPEN.marks
    return kept


def _opened(place: Path) -> MarkIndex:
    if _former():
        raise IndexNotReady
    if (place / "CURRENT.json").exists():
        return _readable(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        return MarkIndex.create(place, goods=goods())
    except IndexUnusable:  # another process was quicker
        return _readable(place)


def _readable(place: Path) -> MarkIndex:
    try:
        return MarkIndex.open(place, goods=goods())
    except IndexUnusable as fault:
        raise IndexNotReady from fault


def _former() -> list[Path]:
    return [place for name in _FORMER if (place := folder().with_name(name)).exists()]


def clear() -> None:
    """Put the index away: it is made again from the register."""
    _kept().clear()
    for place in (folder(), *_former()):
        shutil.rmtree(place, ignore_errors=True)
