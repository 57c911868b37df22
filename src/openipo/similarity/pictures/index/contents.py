"""What an index consists of at one moment: its segments and who was taken out. Replaced as a whole, never changed."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from openipo.similarity.pictures.codebook import VERSION

FORMAT = 2
_NAME = "contents.json"


class PictureIndexUnreadable(ValueError):
    """There is no index of pictures here, or one that this program cannot read; says what to do."""


@dataclass(frozen=True)
class Contents:
    """`segments` in order of age; `removed` names the file with the rows that count no longer."""

    segments: tuple[str, ...] = ()
    removed: str = ""
    change: int = 0
    format: int = FORMAT
    features: int = VERSION


def is_made(folder: Path) -> bool:
    """Whether an index of pictures stands here, of whatever version."""
    return (folder / _NAME).is_file()


def stamp_of(folder: Path) -> tuple[int, int]:
    """Differs whenever the contents were replaced."""
    try:
        found = (folder / _NAME).stat()
    except FileNotFoundError as fault:
        raise PictureIndexUnreadable(f"There is no index of pictures in {folder.name}; create it first.") from fault
    return found.st_mtime_ns, found.st_ino


def read(folder: Path) -> Contents:
    """The contents as they stand now. Raises PictureIndexUnreadable."""
    stamp_of(folder)
    try:
        stated = json.loads((folder / _NAME).read_text(encoding="utf-8"))
        contents = Contents(**{**stated, "segments": tuple(stated["segments"])})
    except (ValueError, TypeError, KeyError) as fault:
        raise broken(folder) from fault
    if (contents.format, contents.features) != (FORMAT, VERSION):
        raise PictureIndexUnreadable(
            f"The index of pictures in {folder.name} was made by another version of the program; build it anew."
        )
    return contents


def broken(folder: Path) -> PictureIndexUnreadable:
    """What is said of an index of which a file cannot be read."""
    return PictureIndexUnreadable(f"The index of pictures in {folder.name} is broken; build it anew.")


def replace(folder: Path, contents: Contents) -> None:
    """Put new contents in place of the old: a reader sees the one or the other."""
    aside = folder / f"{_NAME}.unfinished"
    with aside.open("w", encoding="utf-8") as file:
        json.dump(asdict(contents), file)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(folder / _NAME)
    directory = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
