"""The folder a typesetter works in: the base template, the rooms' templates, and the pictures of one document."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

BASE = Path(__file__).parent / "templates" / "base.typ"


class Workshop:
    """A private folder that the typesetter cannot look out of; it goes away with the process."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="openipo-printing-")
        self.root = Path(self._folder.name)
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
