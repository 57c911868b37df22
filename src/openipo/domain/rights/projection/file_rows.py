"""The rows that lists and searches read for one file: a pure function of its events."""

from collections.abc import Iterable, Mapping, Sequence

from openipo.domain.rights.file_state import FileState
from openipo.domain.rights.fold import fold
from openipo.domain.rights.models import (
    DocumentOnFile,
    File,
    FileDesignation,
    FileGoods,
    FileLink,
    FileParty,
    FilePriority,
    FilePublication,
    FileRepresentation,
    FileVienna,
    InterestParty,
)
from openipo.domain.rights.projection.table import Projection, Row, Rows, Table
from openipo.domain.rights.search_keys import number_key, words_key
from openipo.kernel.ledger.api import RecordedEvent

FILES = Table(File, chain="id", key="")
PARTIES = Table(FileParty)
GOODS = Table(FileGoods)
PRIORITIES = Table(FilePriority)
LINKS = Table(FileLink)
VIENNA = Table(FileVienna)
REPRESENTATIONS = Table(FileRepresentation)
DOCUMENTS = Table(DocumentOnFile)
PUBLICATIONS = Table(FilePublication)
DESIGNATIONS = Table(FileDesignation)
INTEREST_PARTIES = Table(InterestParty)

_COPIED = (
    "right", "office", "number", "st13", "registration_number", "book", "revision", "status", "register_status",
    "is_public", "channel", "language", "received_on", "filed_on", "published_on", "registered_on", "renewed_on",
    "expires_on", "ended_on", "public_on", "length", "head",
)  # fmt: skip


def rows_for(events: Sequence[RecordedEvent]) -> Mapping[Table, Rows]:
    """Every row of a file; none for a chain on which no application and no record stands."""
    state = fold(events)
    if not state.status:
        return {}
    return {
        FILES: {"": _file(state)},
        PARTIES: _parties(state),
        GOODS: _goods(state),
        PRIORITIES: _priorities(state),
        LINKS: _links(state),
        VIENNA: {code: {"code": code} for code in (state.mark.vienna_codes if state.mark else ())},
        REPRESENTATIONS: _representations(state),
        DOCUMENTS: _documents(state),
        PUBLICATIONS: _publications(state),
        DESIGNATIONS: _designations(state),
        INTEREST_PARTIES: _interest_parties(state),
    }


FILE_PROJECTION = Projection(
    "files",
    (
        FILES, PARTIES, GOODS, PRIORITIES, LINKS, VIENNA, REPRESENTATIONS, DOCUMENTS, PUBLICATIONS, DESIGNATIONS,
        INTEREST_PARTIES,
    ),
    rows_for,
)  # fmt: skip


def _file(state: FileState) -> Row:
    applicant = next(iter(state.applicants), None)
    applicant_name = applicant.name if applicant else ""
    return {
        **{name: getattr(state, name) for name in _COPIED},
        **_mark(state),
        "number_key": number_key(state.number),
        "registration_key": number_key(state.registration_number),
        "is_back_file": "source" in state.values or "findings" in state.values,
        "findings": len(state.findings),
        "applicant": applicant_name,
        "applicant_key": words_key(applicant_name),
        "applicant_country": applicant.address.country if applicant else "",
        "representative": "; ".join(party.name for party in state.representatives),
        "classes": list(state.class_numbers),
    }


def _mark(state: FileState) -> Row:
    mark = state.mark
    if mark is None:
        return {"mark_kind": "", "mark_category": "", "mark_text": "", "mark_key": "", "picture": ""}
    views = sorted(mark.representations, key=lambda view: view.order)
    return {
        "mark_kind": mark.kind,
        "mark_category": mark.category,
        "mark_text": mark.text,
        "mark_key": words_key(mark.text),
        "picture": next((view.document for view in views if view.kind == "image"), ""),
    }


def _parties(state: FileState) -> Rows:
    return {
        party.id: {
            "position": position,
            "role": party.role,
            "kind": party.kind,
            "name": party.name,
            "name_key": words_key(party.name),
            "city": party.address.city,
            "country": party.address.country,
            "nationality": party.nationality,
            "share": party.share,
            "email": party.email,
            "address": ", ".join(part for part in (*party.address.lines, party.address.city) if part),
            "identifiers": dict(party.identifiers),
        }
        for position, party in enumerate(state.parties, start=1)
    }


def _goods(state: FileState) -> Rows:
    return {
        item.id: {
            "position": position,
            "class_number": item.class_number,
            "text": item.text,
            "language": item.language,
            "edition": item.edition,
            "status": item.status,
        }
        for position, item in enumerate(state.goods, start=1)
    }


def _priorities(state: FileState) -> Rows:
    return _numbered(
        {
            "office": each.office,
            "number": each.number,
            "number_key": number_key(each.number),
            "filed_on": each.filed_on,
        }
        for each in state.priorities
    )


def _links(state: FileState) -> Rows:
    return _numbered(
        {"kind": each.kind, "number": each.number, "number_key": number_key(each.number), "office": each.office}
        for each in state.links
    )


def _representations(state: FileState) -> Rows:
    return _numbered(
        {
            "document": each.document,
            "kind": each.kind,
            "order": each.order,
            "colour": each.colour,
            "label": each.label,
        }
        for each in (state.mark.representations if state.mark else ())
    )


def _documents(state: FileState) -> Rows:
    return {
        each.document: {
            "document": each.document,
            "kind": each.kind,
            "title": each.title,
            "received_on": each.received_on,
        }
        for each in state.documents
    }


def _publications(state: FileState) -> Rows:
    return {
        each.key: {"section": each.section, "issue": each.issue, "published_on": each.published_on}
        for each in state.publications
    }


def _designations(state: FileState) -> Rows:
    return {
        each.state: {
            "position": position,
            "status": each.status,
            "since": each.since,
            "law": each.law,
            "without": list(each.without),
        }
        for position, each in enumerate(state.designations, start=1)
    }


def _interest_parties(state: FileState) -> Rows:
    """Whose the interests are that stand, whatever their term: the day is for those who ask."""
    persons = ((interest, party) for interest in state.interests_not_ended for party in interest.parties)
    return {
        f"{interest.id}/{party.id}": {
            "position": position,
            "interest": interest.id,
            "kind": interest.kind,
            "role": party.role,
            "name": party.name,
            "name_key": words_key(party.name),
            "until": interest.until,
            "is_public": state.is_public,
        }
        for position, (interest, party) in enumerate(persons, start=1)
    }


def _numbered(rows: Iterable[Row]) -> Rows:
    return {str(place): row for place, row in enumerate(rows, start=1)}
