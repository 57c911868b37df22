"""A draft read as part of its book: mistakes by line, the inspection, what differs, how the stories come out."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db.models import Q

from openipo.domain.lawdrafts.models import TAKEN_OUT, LawDraft
from openipo.domain.procedures.api import (
    Difference,
    Finding,
    LawBook,
    LawBookError,
    Problem,
    Revision,
    book,
    differences_of_books,
    lint,
)


@dataclass(frozen=True)
class LookedThrough:
    """`book` is None where the text cannot be read; `problems` say why, by file and line."""

    draft: LawDraft
    book: LawBook | None
    problems: tuple[Problem, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def revision(self) -> Revision | None:
        return self.book.revisions.get(self.draft.revision) if self.book else None


def texts_of(draft: LawDraft) -> dict[str, str]:
    """The files of the draft by name; an empty book.toml is one, and full of mistakes."""
    kept = draft.texts.exclude(~Q(name="book.toml"), text=TAKEN_OUT)
    return dict(kept.order_by("name").values_list("name", "text"))


def write_texts(texts: Mapping[str, str], folder: Path) -> None:
    """Lay the texts of a revision into its folder."""
    for name, text in texts.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def look_through(draft: LawDraft, texts: Mapping[str, str] | None = None) -> LookedThrough:
    """Read the draft with its book; `texts` in place of those it has."""
    installed = book(draft.book)
    written = texts_of(draft) if texts is None else texts
    with laid_out(draft, written) as folder:
        try:
            read = LawBook.read(installed.folder, (*installed.beside, folder))
        except LawBookError as error:
            return LookedThrough(draft, None, error.problems, written)
    return LookedThrough(draft, read, texts=written)


@contextmanager
def laid_out(draft: LawDraft, texts: Mapping[str, str]) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        write_texts(texts, Path(folder) / draft.revision)
        yield Path(folder)


def findings(looked: LookedThrough) -> list[Finding]:
    """What the inspection remarks in the texts of the draft itself, the stories that it tells taken into account."""
    if looked.book is None:
        return []
    with laid_out(looked.draft, looked.texts) as folder:
        found = lint(replace(looked.book, beside=(*looked.book.beside[:-1], folder)))
    return [each for each in found if each.file.startswith(f"{looked.draft.revision}/")]


def compared(looked: LookedThrough) -> tuple[str, list[Difference]]:
    """What differs from the revision before it, or, where it takes a revision's place, from that one; and its name."""
    if looked.book is None or looked.revision is None:
        return "", []
    installed = book(looked.draft.book)
    before = before_it(installed, looked.draft)
    return before.id, differences_of_books(installed, before, looked.book, looked.revision)


def before_it(installed: LawBook, draft: LawDraft) -> Revision:
    """The revision that the draft takes the place of, or the last one of the installed book."""
    others = [each for each in installed.revisions.values() if each.id != draft.revision]
    own = installed.revisions.get(draft.revision)
    return own if own and draft.replaces else others[-1]
