"""Where the index of the register's marks lies, and the index of their pictures, opened once for each thread."""

import shutil
import threading
from pathlib import Path

from django.conf import settings

from openipo.domain.searches.errors import IndexNotReady
from openipo.domain.searches.goods import goods
from openipo.similarity.api import IndexUnusable, MarkIndex
from openipo.similarity.pictures.api import PictureIndex, PictureIndexUnreadable

_OPEN = threading.local()


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


def pictures(*, public: bool) -> PictureIndex:
    """The pictures of marks that are public, or of those that are not: kept apart, so that none is found by mistake."""
    place = folder().with_name("pictures-public" if public else "pictures-confidential")
    if not (place / "contents.json").exists():
        return PictureIndex.create(place)
    try:
        return PictureIndex(place)
    except PictureIndexUnreadable as fault:
        raise IndexNotReady from fault


def clear() -> None:
    """Put the indexes away: they are made again from the register."""
    _kept().clear()
    for place in (folder(), folder().with_name("pictures-public"), folder().with_name("pictures-confidential")):
        shutil.rmtree(place, ignore_errors=True)
