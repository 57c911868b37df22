"""The pictures of a trial's table: files beside it, described for the index."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from openipo.similarity.index.entry import Entry
from openipo.similarity.pictures.api import LARGEST_FILE, PictureFeatures, UnreadablePicture, describe, read_picture


@dataclass(frozen=True)
class UnreadRow:
    """A row whose picture could not be read: the mark is entered by its words all the same."""

    row: int
    id: str
    why: str

    def __str__(self) -> str:
        return f"Row {self.row} ({self.id}) is entered without its picture: {self.why}"


def features_in(path: Path) -> PictureFeatures:
    """The features of the picture in a file. Raises UnreadablePicture, whatever the file is."""
    try:
        return describe(read_picture(_content_of(path)))
    except UnreadablePicture:
        raise
    except (OSError, ValueError) as error:
        raise UnreadablePicture(f"The file {path.name} is not there or cannot be read.") from error


def _content_of(path: Path) -> bytes:
    """Of a pipe or a device nothing, for it may never end; of a file no more than tells that it is too large."""
    if not path.is_file():
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 1)


def with_pictures(entries: Iterable[Entry], folder: Path, unread: list[UnreadRow]) -> Iterator[Entry]:
    """The entries with what their `image` shows; paths start at `folder`. What cannot be read is put in `unread`."""
    for row, entry in enumerate(entries, 1):
        image = entry.more.get("image")
        if image is None:
            yield entry
            continue
        try:
            yield replace(entry, mark=replace(entry.mark, picture=features_in(folder / image)))
        except UnreadablePicture as error:
            unread.append(UnreadRow(row, entry.id, str(error)))
            yield entry
