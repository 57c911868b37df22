"""A published revision is written beside the installed books, where every process of the installation reads it."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from openipo.domain.lawdrafts.looked_through import texts_of, write_texts
from openipo.domain.lawdrafts.models import LawDraft
from openipo.domain.procedures.api import LawBookError, book, mark_publication, place_of_publication


def lay_down(draft: LawDraft) -> None:
    """Whole or not at all: written aside, then put in its place, then marked, so that books are read again."""
    place = place_of_publication(draft.book)
    if place is None:
        raise RuntimeError("This installation has no place for published law.")
    place.mkdir(parents=True, exist_ok=True)
    target = place / draft.revision
    aside = Path(mkdtemp(dir=place.parents[1], prefix=".aside-"))  # not below the book, where it would be read
    write_texts(texts_of(draft), aside / "new")
    if target.exists():
        target.replace(aside / "old")
    (aside / "new").replace(target)
    shutil.rmtree(aside)
    mark_publication()


def lay_down_missing() -> list[LawDraft]:
    """Write again what was published and does not lie there as published: after a crash, or on a new machine.

    Asked every day, and a law is published for a day to come: so it is there in time.
    """
    mended = []
    for draft in in_the_book():
        if not _lies_there(draft):
            lay_down(draft)
            mended.append(draft)
    return mended


def _lies_there(draft: LawDraft) -> bool:
    """Are the texts on the disk those that were published, and no others?"""
    place = place_of_publication(draft.book)
    folder = place / draft.revision if place else None
    if folder is None or not folder.is_dir():
        return False
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files} == {
        name: text.encode() for name, text in texts_of(draft).items()
    }


def in_the_book() -> list[LawDraft]:
    """The published revisions; of one that was published anew, the last."""
    published = LawDraft.objects.filter(status="published").order_by("published_at")
    return list({(each.book, each.revision): each for each in published}.values())


def lies_as_published(draft: LawDraft) -> bool:
    """Is the revision in the book the one that was published, by its digest?"""
    try:
        revision = book(draft.book).revisions.get(draft.revision)
    except LawBookError:
        return False
    return revision is not None and revision.digest == draft.digest
