"""Which law book somebody means: one that is installed, a folder, or an exported file; and in it a revision."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from openipo.project.commands.result import Failure

if TYPE_CHECKING:
    from openipo.domain.procedures.api import LawBook, Revision


@dataclass(frozen=True)
class Named:
    """A book and the revision of it that is meant."""

    book: "LawBook"
    revision: "Revision"

    @property
    def name(self) -> str:
        return f"{self.book.id}@{self.revision.id}"


def use_published_law() -> None:
    """Law books without a database: what this installation has published lies under OPENIPO_HOME."""
    from openipo.domain.procedures.api import publish_law_in

    publish_law_in(Path(os.environ.get("OPENIPO_HOME", "var")).resolve() / "law")


@contextmanager
def named_books(*names: str) -> Iterator[list[Named]]:
    """Each name is read as "<office>/<right>", a folder or an exported file, with "@<revision>" (else the latest)."""
    use_published_law()
    with ExitStack() as stack:
        yield [_named(name, stack) for name in names]


def _named(name: str, stack: ExitStack) -> Named:
    from openipo.domain.procedures.api import LawBookError, UnknownBook, UnsafeBook

    place, _, revision = name.partition("@")
    try:
        book = _book(place, stack)
    except (UnknownBook, UnsafeBook) as error:
        raise Failure(f"{str(error.args[0])[:1].upper()}{str(error.args[0])[1:]}") from error
    except LawBookError as error:
        more = f" (and {len(error.problems) - 1} more)" if len(error.problems) > 1 else ""
        raise Failure(f"The law book {place} cannot be read: {error.problems[0]}{more}") from error
    if revision and revision not in book.revisions:
        raise Failure(f"{book.id} has no revision “{revision}”; it has {', '.join(book.revisions)}.")
    return Named(book, book.revisions[revision] if revision else list(book.revisions.values())[-1])


def _book(place: str, stack: ExitStack) -> "LawBook":
    from openipo.domain.procedures.api import LawBook, book, unpack_book

    if Path(place).is_file():
        folder = stack.enter_context(TemporaryDirectory())
        return LawBook.load(unpack_book(Path(place), Path(folder)).folder)
    if Path(place).is_dir():
        return LawBook.load(place)
    return book(place)


def folders_of_books(folder: Path | None) -> list[Path]:
    """The folders of the books to be checked: those installed, the one named, or all of the office named."""
    from openipo.domain.procedures.api import book_folders

    if folder is None:
        return list(book_folders().values())
    if not folder.is_dir():
        raise Failure(f"There is no folder {folder}.")
    places = [folder.resolve(), *sorted(folder.resolve().iterdir())]
    found = [place for place in places if place.is_dir() and any(place.glob("*/book.toml"))]
    if not found:
        raise Failure(f"There is no law book in {folder}: no folder below it holds a book.toml.")
    return found


def loaded(folder: Path) -> "LawBook":
    """The book of a folder; an installed one with what the office has published of it."""
    from openipo.domain.procedures.api import LawBook, book, book_folders

    use_published_law()
    installed = {place: name for name, place in book_folders().items()}
    return book(installed[folder]) if folder in installed else LawBook.load(folder)


def book_id(folder: Path) -> str:
    """What a book is called by where it lies: the names of the office's folder and its own."""
    return "/".join(folder.parts[-2:])
