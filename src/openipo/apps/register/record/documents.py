"""The documents of a file that are open to inspection."""

from dataclasses import dataclass

from openipo.apps.register.words import DOCUMENT, word_of
from openipo.domain.documents.api import Document, documents_by_id, may_see
from openipo.domain.rights.api import FileState
from openipo.ui.api import date_in_words


@dataclass(frozen=True)
class OpenDocument:
    """A document, what it is on the file, and since when it is there."""

    document: Document
    kind: str
    received: str


def open_documents(state: FileState) -> list[OpenDocument]:
    """Those that everybody may see now that the file is public; nothing tells that there are others."""
    found = documents_by_id([each.document for each in state.documents])
    seen = []
    for each in state.documents:
        document = found.get(each.document)
        if document and may_see(document, None, file_is_public=True):
            kind = each.title or word_of(DOCUMENT, each.kind or document.kind)
            seen.append(OpenDocument(document, kind, date_in_words(each.received_on)))
    return seen
