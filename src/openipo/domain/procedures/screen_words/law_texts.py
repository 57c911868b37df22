"""The texts of an office that pages show: where each stands, in the languages in which the law has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openipo.domain.procedures.model.state import Text
from openipo.domain.procedures.text.document import Place, read_document
from openipo.domain.procedures.text.law_book import LawBook
from openipo.domain.procedures.text.office import read_office
from openipo.domain.procedures.text.published import published_beside

# Stories are read by lawyers in the languages of the law; the words themselves are no text of it.
NOT_SHOWN = frozenset({"scenarios", "words", "tests", "demo"})


@dataclass(frozen=True)
class LawText:
    """A text of the office or of one of its books: `words` in the office's first language, `said` in all it has."""

    words: str
    said: Text
    file: str
    line: int


def texts_of(folder: Path) -> dict[str, LawText]:
    """Every text of the office in the folder by its words, each where it stands first.

    The office's own texts, those of its books, revisions that were published since, and what the rules answer.
    LawBookError where one of them cannot be read.
    """
    languages = read_office(folder).languages
    found: dict[str, LawText] = {}
    for text in (*texts_in_files(folder, languages), *_in_rules(folder, languages)):
        found.setdefault(text.words, text)
    return found


def texts_in_files(folder: Path, languages: tuple[str, ...]) -> Iterator[LawText]:
    """Those that stand in files, without what the rules answer: half a revision is read, too."""
    for root, path in _files(folder):
        document = read_document(path, path.relative_to(root).as_posix(), languages)
        yield from _in_table(document.content, document.top, languages)


def _files(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each file of the office with the folder that it is named from; its own first, then book by book."""
    yield from ((folder, path) for path in sorted(folder.glob("*.toml")))
    for book in _books(folder):
        beside = ((place, place.parent) for place in published_beside(f"{folder.name}/{book.name}"))
        for place, root in ((book, folder), *beside):
            yield from ((root, path) for path in sorted(place.rglob("*.toml")) if _is_shown(path.relative_to(root)))


def _books(folder: Path) -> list[Path]:
    return sorted(place for place in folder.iterdir() if any(place.glob("*/book.toml")))


def _is_shown(path: Path) -> bool:
    return not NOT_SHOWN.intersection(path.parts)


def _in_table(value: Any, place: Place, languages: tuple[str, ...]) -> Iterator[LawText]:
    """The texts in a table or a list; a text is a table whose keys are languages of the office."""
    if isinstance(value, list):
        for position, each in enumerate(value):
            yield from _in_table(each, place.at(position), languages)
    if not isinstance(value, dict):
        return
    if value and set(value) <= set(languages):
        yield from _text(value, languages, place.document.name, place.source.line)
        return
    for name, each in value.items():
        yield from _in_table(each, place.at(name), languages)


def _in_rules(folder: Path, languages: tuple[str, ...]) -> Iterator[LawText]:
    for book in _books(folder):
        loaded = LawBook.load(book, published_beside(f"{folder.name}/{book.name}"))
        for name, rule in sorted(loaded.rules.items()):
            yield from _text(rule.obstacle, languages, f"{book.name}/rules/{name}.py", 1)


def _text(said: Any, languages: tuple[str, ...], file: str, line: int) -> Iterator[LawText]:
    first = said.get(languages[0], "")
    if first and isinstance(first, str):
        yield LawText(first, said, file, line)
