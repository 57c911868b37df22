"""The words of an office in one further language: `words/<language>.toml`, each text of the law with its own."""

import os
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from openipo.domain.procedures.text.document import Document, read_document
from openipo.domain.procedures.text.offices import office_folders
from openipo.domain.procedures.text.published import place_of_publication

FOLDER = "words"
Signature = tuple[tuple[int, int], ...]
_READ: dict[tuple[str, str], tuple[Signature, Mapping[str, str]]] = {}


def words_for_screens(office: str, language: str) -> Mapping[str, str]:
    """The words by the text as the law has it in its first language, read again only when a file has changed.

    For screens and nothing else: what is signed, served, published or handed over stays in the languages of the office.
    A file that cannot be read has no words, and pages show the law's own; `openipo law check` says why.
    """
    signature = stamp_of_words(office, language)
    known = _READ.get((office, language))
    if known is None or known[0] != signature:
        known = _READ[office, language] = (signature, _together(places_of_words(office, language)))
    return known[1]


def stamp_of_words(office: str, language: str) -> Signature:
    """Another one as soon as a file of words has changed: a page that a reader keeps depends on it."""
    return tuple(map(_stated, places_of_words(office, language)))


def places_of_words(office: str, language: str) -> tuple[Path, ...]:
    """Where the words may stand: those installed with the office, and the installation's own, which go before them."""
    return _places(office_folders().get(office), place_of_publication(office), language)


@cache  # asked at every text of a page
def _places(installed: Path | None, own: Path | None, language: str) -> tuple[Path, ...]:
    return tuple(place / FOLDER / f"{language}.toml" for place in (installed, own) if place is not None)


def languages_of_words(office: str) -> list[str]:
    """The further languages for which the office has words."""
    folders = {path.parent for path in places_of_words(office, "")}
    return sorted({path.stem for folder in folders for path in folder.glob("*.toml")})


def pairs_of(content: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each pair of a file with the path of its key. Headings only order the file, for whoever keeps it."""
    for name, value in content.items():
        if isinstance(value, str):
            yield (name,), value
        elif isinstance(value, dict):
            yield from (((name, words), said) for words, said in value.items() if isinstance(said, str))


def _together(paths: tuple[Path, ...]) -> dict[str, str]:
    """All pairs that are filled in, those of the last file going before those of the first."""
    return {path[-1]: said for place in paths for path, said in pairs_of(_content(place)) if said}


def _content(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):  # told by `findings_in_words`
        return {}


def _stated(path: Path) -> tuple[int, int]:
    try:
        status = os.stat(path)
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def words_document(path: Path) -> Document:
    """The file with its lines. LawBookError where it cannot be read."""
    return read_document(path, f"{FOLDER}/{path.name}")
