"""The folder a typesetter works in: the base template, the rooms' templates, and the pictures of one document."""

import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

BASE = Path(__file__).parent / "templates" / "base.typ"
_PREFIX = "openipo-printing-"
_IN_USE = "in-use"  # a file that the process keeps locked; the system lets go of it however the process ends


class Workshop:
    """A private folder that the typesetter cannot look out of; it goes away with the process.

    Where the process is killed, it goes away when the next workshop opens.
    """

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix=_PREFIX)
        self.root = Path(self._folder.name)
        self._in_use = _marked(self.root)
        for left in filter(_is_left, self.root.parent.glob(f"{_PREFIX}*")):
            shutil.rmtree(left, ignore_errors=True)
        shutil.copy(BASE, self.root / "base.typ")
        self._known: dict[Path, Path] = {}

    def bring(self, template: Path) -> Path:
        """The template's place inside, with its neighbours, which it may import."""
        source = template.resolve().parent
        if source not in self._known:
            folder = self.root / "rooms" / hashlib.sha256(str(source).encode()).hexdigest()[:16]
            folder.mkdir(parents=True, exist_ok=True)
            for neighbour in source.glob("*.typ"):
                shutil.copy(neighbour, folder / neighbour.name)
            self._known[source] = folder
        return self._known[source] / template.name

    @contextmanager
    def laid_out(self, files: Mapping[str, bytes]) -> Iterator[dict[str, str]]:
        """Lays files beside the templates for one document: name -> path as the template says it."""
        folder = self.root / "files"
        folder.mkdir(exist_ok=True)
        # Named by content: the typesetter remembers files by name between documents.
        names = {name: f"{hashlib.sha256(content).hexdigest()}{_suffix(content)}" for name, content in files.items()}
        try:
            for name, content in files.items():
                (folder / names[name]).write_bytes(content)
            yield {name: f"/files/{place}" for name, place in names.items()}
        finally:
            shutil.rmtree(folder)


def _suffix(content: bytes) -> str:
    if content.startswith(b"\x89PNG"):
        return ".png"
    return ".jpg" if content.startswith(b"\xff\xd8") else ".bin"


def _marked(folder: Path) -> IO[bytes]:
    """The folder's mark, locked; it has its name only then, so that nobody finds it unlocked."""
    unnamed = folder / f"{_IN_USE}-soon"
    mark = unnamed.open("wb")
    fcntl.flock(mark, fcntl.LOCK_EX)
    unnamed.rename(folder / _IN_USE)
    return mark


def _is_left(folder: Path) -> bool:
    """A folder of our own user whose mark no process holds any more; without a mark it is somebody else's."""
    try:
        if folder.lstat().st_uid != os.getuid():
            return False
        with (folder / _IN_USE).open("rb") as mark:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:  # no mark, or held, or swept away by another process meanwhile
        return False
    return True
