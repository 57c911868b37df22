"""What a story comes out by, in figures: the law's text and the program that plays it. The same, the same outcome."""

import os
import sys
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from openipo.domain.procedures.text.law_book import LawBook, Signature, signature_of
from openipo.domain.procedures.text.offices import office_folders
from openipo.domain.procedures.text.published import place_of_publication

_PROGRAM = Path(__file__).parents[3]
_READS_THE_LAW = (_PROGRAM / "kernel", _PROGRAM / "domain" / "procedures")
_LIBRARIES = ("holidays",)  # what else an outcome may hang on: the holidays of a country


def digest_of_text(book: LawBook) -> str:
    """Of all that the book is read from, without its stories: every book of its office, since one may build on another.

    A file is read again only where its time or size is another; the digest is of what is written, not of the times.
    """
    places = [book.folder.parent]
    published = place_of_publication(book.id)
    if published and published.parent.is_dir():
        places.append(published.parent)
    folders = [folder for place in places for folder in sorted(place.iterdir()) if any(folder.glob("*/book.toml"))]
    return _digest(entry for folder in folders for entry in signature_of(folder))


@cache
def digest_of_program() -> str:
    """Of the engine, the calendar, the rules of the offices, as this process has them."""
    libraries = (sys.version, *(f"{name} {_version(name)}" for name in _LIBRARIES))
    return sha256("\0".join([_digest(_AT_START), *libraries]).encode()).hexdigest()


def program_is_as_loaded() -> bool:
    """Has nobody put another program in its place since this process began? What it plays is of the old one then."""
    return _files_of_program() == _AT_START


def _digest(files: Iterable[tuple[str, int, int]]) -> str:
    digest = sha256()
    for path, changed, size in files:
        digest.update(f"{path}\0{_content(path, changed, size)}\0".encode())
    return digest.hexdigest()


@lru_cache(maxsize=8192)
def _content(path: str, changed: int, size: int) -> str:
    return sha256(Path(path).read_bytes()).hexdigest()


def _files_of_program() -> Signature:
    return tuple(
        sorted(entry for folder in (*_READS_THE_LAW, *office_folders().values()) for entry in _modules_in(folder))
    )


def _modules_in(
    folder: Path, without: Sequence[str] = ("tests", "__pycache__", "demo")
) -> Iterable[tuple[str, int, int]]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in without]
        for name in names:
            if name.endswith(".py"):
                status = os.stat(os.path.join(place, name))
                yield os.path.join(place, name), status.st_mtime_ns, status.st_size


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


_AT_START = _files_of_program()
