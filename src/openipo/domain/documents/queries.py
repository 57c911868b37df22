"""Finding documents and reading them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO
from uuid import UUID

from openipo.domain.documents import storage
from openipo.domain.documents.errors import DocumentDamaged, DocumentMissing
from openipo.domain.documents.models import Document


@dataclass(frozen=True)
class StoreReport:
    """How many documents were checked, and a sentence for each whose content is missing or changed."""

    checked: int
    faults: tuple[str, ...]


def find_document(document: str | UUID) -> Document:
    """The document with this id. Raises DocumentMissing."""
    found = documents_by_id([document])
    if not found:
        raise DocumentMissing(f"There is no document {document}.")
    return next(iter(found.values()))


def documents_by_id(ids: Iterable[str | UUID]) -> dict[str, Document]:
    """The documents with these ids, by id as text; what is not the id of a document is passed over."""
    wanted = {parsed for each in ids if (parsed := _uuid(each))}
    found = Document.objects.filter(pk__in=wanted) if wanted else ()
    return {str(document.pk): document for document in found}


def _uuid(text: str | UUID) -> UUID | None:
    try:
        return UUID(str(text))
    except ValueError:
        return None


def open_document(document: Document | str | UUID) -> BinaryIO:
    """The content of a document, open for reading. Raises DocumentMissing."""
    found = document if isinstance(document, Document) else find_document(document)
    return storage.opened(found.sha256)


def content_of(document: Document | str | UUID) -> bytes:
    """The content of a document, checked against its checksum. Raises DocumentMissing, DocumentDamaged."""
    found = document if isinstance(document, Document) else find_document(document)
    return storage.read(found.sha256)


def verify_store() -> StoreReport:
    """Read every content and compare it with its checksum."""
    checked, faults = 0, []
    for digest, name in Document.objects.order_by("pk").values_list("sha256", "name").iterator():
        checked += 1
        try:
            storage.read(digest)
        except (DocumentMissing, DocumentDamaged) as fault:
            faults.append(f"{name}: {fault}")
    return StoreReport(checked, tuple(faults))
