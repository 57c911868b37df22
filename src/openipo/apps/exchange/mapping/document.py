"""A file of our register as a document for another office."""

from typing import Any

from openipo.apps.exchange.mapping.document_interests import interests_of
from openipo.apps.exchange.mapping.document_parts import goods_of, party_of
from openipo.domain.documents.api import Document, documents_by_id
from openipo.domain.rights.api import FileState, Mark
from openipo.standards.st96.document import (
    DocumentFile,
    DocumentPriority,
    TrademarkDocument,
)

# Our statuses in the category words of ST.96 V6.0; where it has none, our own word stands.
_STATUSES = {
    "received": "Application Filed",
    "filed": "Filing date accorded",
    "registered": "Registration published",
    "refused": "Application refused",
    "withdrawn": "Application withdrawn",
}
_KINDS = {"image": "image", "sound": "sound", "video": "multimedia", "model": "multimedia"}


def document_of(state: FileState, *, for_public: bool = False) -> TrademarkDocument:
    """The content of the register as of the fold, for the public without mail addresses and reference.

    Raises ValueError for a file without a mark.
    """
    if state.mark is None:
        raise ValueError(f"the file {state.number} has no mark")
    return TrademarkDocument(
        office=state.office,
        application_number=state.number,
        registration_number=state.registration_number,
        filed_on=state.filed_on or state.received_on,
        registered_on=state.registered_on,
        expires_on=state.expires_on,
        ended_on=state.ended_on,
        language=state.language,
        reference="" if for_public else state.reference,
        status=_STATUSES.get(state.status, state.status),
        goods=goods_of(state.live_goods),
        priorities=tuple(DocumentPriority(claim.office, claim.number, claim.filed_on) for claim in state.priorities),
        holders=tuple(party_of(party, for_public) for party in state.applicants),
        representatives=tuple(party_of(party, for_public) for party in state.representatives),
        publications=tuple((entry.issue, entry.published_on) for entry in state.publications if entry.published_on),
        interests=interests_of(state, for_public),
        designated_states=tuple(each.state for each in state.live_designations),
        international_number=str(state.stated.get("registration_number", "")) if state.filed_as else "",
        **_mark(state.mark),
    )


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "kind": mark.kind,
        "category": mark.category,
        "text": mark.text,
        "standard_characters": mark.standard_characters,
        "transliteration": mark.transliteration,
        "translation": mark.translation,
        "description": mark.description,
        "disclaimer": mark.disclaimer,
        "colours": mark.colours,
        "vienna_codes": mark.vienna_codes,
        "files": _files(mark),
    }


def _files(mark: Mark) -> tuple[DocumentFile, ...]:
    """The files that show or sound the mark, under names that do not change: checksum and ending."""
    found = documents_by_id([each.document for each in mark.representations])
    return tuple(
        DocumentFile(_file_name(found[each.document]), _KINDS[each.kind], each.colour)
        for each in sorted(mark.representations, key=lambda each: each.order)
        if each.document in found and each.kind in _KINDS
    )


def _file_name(document: Document) -> str:
    ending = document.name.rsplit(".", 1)[-1].lower() if "." in document.name else ""
    return f"{document.sha256[:16]}.{ending}" if ending else document.sha256[:16]
