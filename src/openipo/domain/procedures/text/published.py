"""The revisions that an office has published itself: they lie beside the installed book and are read with it."""

from pathlib import Path

STAMP = "published"  # touched last, when a revision lies there whole


class _Place:
    """Where this installation keeps them; None until the program says so (a library has none)."""

    folder: Path | None = None


def publish_law_in(folder: Path | None) -> None:
    """Say once, at the start, where published revisions lie: <folder>/<office>/<right>/<revision>/."""
    _Place.folder = folder


def place_of_publication(book_id: str) -> Path | None:
    """The folder that holds the published revisions of a book, whether it is there yet or not."""
    return _Place.folder / book_id if _Place.folder else None


def published_beside(book_id: str) -> tuple[Path, ...]:
    """The folders to be read beside the installed text of a book."""
    place = place_of_publication(book_id)
    return (place,) if place and place.is_dir() else ()


def published_stamp() -> int:
    """Another number once a revision has been published: one look at the disk, so that it may be asked at every act."""
    try:
        return (_Place.folder / STAMP).stat().st_mtime_ns if _Place.folder else 0
    except FileNotFoundError:
        return 0


def mark_publication() -> None:
    """A revision lies in its place: from now on every process reads its book again."""
    if _Place.folder:
        (_Place.folder / STAMP).unlink(missing_ok=True)
        (_Place.folder / STAMP).touch()
