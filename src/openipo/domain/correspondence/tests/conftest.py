from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from openipo.domain.documents.api import Document, content_of


class Papers(Mapping[str, bytes]):
    """The content of the stored documents by their ids."""

    def __getitem__(self, document: str) -> bytes:
        return content_of(document)

    def __iter__(self) -> Iterator[str]:
        return (str(document.pk) for document in Document.objects.order_by("stored_at"))

    def __len__(self) -> int:
        return Document.objects.count()


class Shelf:
    """What lies in the documents room."""

    papers = Papers()

    @property
    def names(self) -> list[str]:
        return [document.name for document in Document.objects.order_by("stored_at")]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture(autouse=True)
def _own_home(settings: object, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings.HOME = Path(tmp_path_factory.getbasetemp()) / "home"  # type: ignore[attr-defined]
