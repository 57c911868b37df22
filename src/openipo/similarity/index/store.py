"""The files of an index: volumes that never change, a journal of what changed since, and one page that names both.

The page `CURRENT.json` is replaced in one step, so that whoever reads sees the old state or the new one. A change is
safe when its line stands in the journal; a line cut off by a crash is not counted, and the next writer removes it.
"""

import fcntl
import json
import os
import shutil
import uuid
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

FORMAT = 4
# What the folders of pictures begin with; they keep their own account of their files.
PICTURES = "pictures"
# What the folders of volumes begin with that are being laid out and that no page names yet.
DRAFT = "draft-"
_PAGE, _LOCK, _JOINING = "CURRENT.json", "writer.lock", "joining.lock"


class IndexUnusable(Exception):
    """There is no index here, or one that this program cannot read; the message says which and what to do."""


@dataclass(frozen=True)
class Page:
    """What the index consists of. `gone` names, by volume, the file that lists its marks that are no longer there."""

    identity: str
    number: int = 0
    changes: int = 0
    volumes: tuple[str, ...] = ()
    gone: dict[str, str] = field(default_factory=dict)
    journal: str = ""
    commonness: str = ""
    comparison: str = ""
    languages: tuple[str, ...] = ()
    format: int = FORMAT


def read_page(folder: Path) -> Page:
    """The page as it is now."""
    try:
        values = json.loads((folder / _PAGE).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise IndexUnusable(f"There is no index at {folder.name}; make one first.") from error
    except (ValueError, IsADirectoryError) as error:
        raise IndexUnusable(f"The index {folder.name} is damaged: its page cannot be read; build it again.") from error
    if not isinstance(values, dict) or values.get("format") != FORMAT:
        raise IndexUnusable(f"The index {folder.name} was made by another version of the program; build it again.")
    try:
        values["volumes"], values["languages"] = tuple(values["volumes"]), tuple(values["languages"])
        return Page(**values)
    except (KeyError, TypeError) as error:
        raise IndexUnusable(f"The index {folder.name} is damaged: its page is not whole; build it again.") from error


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """A file that cannot be read as what it should be is damage. One that is not there may have been replaced."""
    try:
        yield
    except (ValueError, EOFError, KeyError, IsADirectoryError, NotADirectoryError) as error:
        said = f"The index {folder.name} is damaged: a part of it cannot be read; build it again."
        raise IndexUnusable(said) from error


def write_page(folder: Path, page: Page) -> None:
    """Replace the page; durable when this returns."""
    draft = folder / f"{_PAGE}.{uuid.uuid4().hex}"
    with draft.open("w", encoding="utf-8") as file:
        json.dump(asdict(page), file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / _PAGE)
    settle(folder)


def settle(folder: Path) -> None:
    """Make what was written in a folder survive a power cut."""
    for path in [*folder.iterdir(), folder]:
        if path.is_dir() and path != folder:
            continue
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def page_stamp(folder: Path) -> tuple[int, int]:
    """Differs when the page was replaced."""
    seen = (folder / _PAGE).stat()
    return seen.st_ino, seen.st_mtime_ns


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """One writer at a time; readers are not held up."""
    with _locked(folder / _LOCK):
        yield


@contextmanager
def joining(folder: Path) -> Iterator[None]:
    """One who joins volumes at a time; writers are not held up."""
    with _locked(folder / _JOINING):
        yield


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(file, fcntl.LOCK_UN)


def append_lines(path: Path, changes: list[dict[str, Any]], *, after: int) -> None:
    """Add changes to a journal of which `after` bytes are sound; durable when this returns."""
    with path.open("r+b" if path.exists() else "w+b") as file:
        file.truncate(after)
        file.seek(after)
        file.write(b"".join(_line(change) for change in changes))
        file.flush()
        os.fsync(file.fileno())


def _line(change: dict[str, Any]) -> bytes:
    text = json.dumps(change, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(text), text)


def read_lines(path: Path, *, after: int) -> tuple[list[dict[str, Any]], int]:
    """The sound changes from byte `after` on, and where they end."""
    try:
        with path.open("rb") as file:
            file.seek(after)
            content = file.read()
    except FileNotFoundError:
        return [], after
    changes = []
    for line in content.splitlines(keepends=True):
        if not line.endswith(b"\n") or line[:8] != b"%08x" % zlib.crc32(line[9:-1]):
            break
        changes.append(json.loads(line[9:-1]))
        after += len(line)
    return changes, after


def sweep(folder: Path, page: Page) -> None:
    """Remove what the page no longer names; whoever has it open keeps it. Drafts are left to who joins volumes."""
    named = {_PAGE, _LOCK, _JOINING, page.journal, page.commonness, *page.volumes, *page.gone.values()}
    for path in folder.iterdir():
        if path.name not in named and not path.name.startswith((PICTURES, DRAFT)):
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
