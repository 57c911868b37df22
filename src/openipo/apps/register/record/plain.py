"""A file as plain values, for machines: what the page says, without the page."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from openipo.apps.register.record.documents import open_documents
from openipo.apps.register.record.opened import Opened
from openipo.domain.rights.api import FileState

NUMBERS = ("number", "st13", "registration_number", "other_numbers", "right", "office", "book", "revision", "language")
STANDING = ("status", "register_status")
DAYS = (
    "received_on", "filed_on", "published_on", "registered_on", "renewed_on", "expires_on", "ended_on", "public_on",
)  # fmt: skip
CONTENT = ("parties", "goods", "priorities", "designations", "links", "publications")
# Ways to reach a person and the office's own notes are not the register's business with the public.
WITHHELD = frozenset({"email", "phone", "service_address", "identifiers"})


def record_of(opened: Opened) -> dict[str, Any]:
    """The record as `record.json` gives it; keys keep their names from version to version."""
    state = opened.state
    return {
        "version": 1,
        **_plain({name: getattr(state, name) for name in (*NUMBERS, *STANDING, *DAYS)}),
        "as_of": opened.as_of.isoformat() if opened.as_of else None,
        "mark": _plain(asdict(state.mark)) if state.mark else None,
        **{name: [_plain(asdict(one)) for one in getattr(state, name)] for name in CONTENT},
        "interests": _interests(state, opened.as_of or opened.reader.on),
        "documents": _documents(state),
        "chain": {"id": opened.file.pk.hex, "length": opened.file.length, "head": opened.file.head},
    }


def _interests(state: FileState, on: date) -> list[dict[str, Any]]:
    """Ended ones too: the register keeps them. `in_force` says which still burden or use the right on the day."""
    standing = state.standing_interests(on)
    return [{**_plain(asdict(each)), "in_force": each in standing} for each in state.interests]


def _documents(state: FileState) -> list[dict[str, Any]]:
    return [
        {"id": str(each.document.pk), "kind": each.document.kind, "sha256": each.document.sha256}
        for each in open_documents(state)
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items() if key not in WITHHELD}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date | datetime) else str(value) if isinstance(value, UUID) else value
