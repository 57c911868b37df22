from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence import storing


@dataclass(frozen=True)
class Stored:
    id: str


class Shelf:
    """The documents room's two doors that this room uses, on a shelf in memory."""

    def __init__(self) -> None:
        self.papers: dict[str, bytes] = {}
        self.names: list[str] = []

    def store(self, *, content: bytes, name: str, type: str, by: Actor, at: datetime, access: str) -> Stored:
        key = f"doc-{len(self.papers) + 1}"
        self.papers[key] = content
        self.names.append(name)
        return Stored(key)

    def open_document(self, document: str) -> BytesIO:
        return BytesIO(self.papers[document])


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf:
    shelf = Shelf()
    monkeypatch.setattr(storing, "_documents", lambda: shelf)
    return shelf


@pytest.fixture(autouse=True)
def _own_keys(settings: object, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings.HOME = Path(tmp_path_factory.getbasetemp()) / "home"  # type: ignore[attr-defined]
