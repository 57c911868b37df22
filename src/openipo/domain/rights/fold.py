"""From the events of a file to what the register says of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Protocol
from uuid import UUID

from openipo.domain.parties.api import party_from_json, power_from_json
from openipo.domain.rights.conversion import (
    designation_from_json,
    goods_from_json,
    interest_from_json,
    link_from_json,
    mark_from_json,
    priority_from_json,
)
from openipo.domain.rights.file_state import Correction, FileDocument, FileState, Publication
from openipo.domain.rights.folding import HANDLERS
from openipo.domain.rights.record import Record
from openipo.kernel.ledger.event import RecordedEvent

_WORDS = (
    "right", "office", "number", "st13", "registration_number", "book", "revision", "status", "register_status",
    "is_public", "language", "channel", "reference", "filed_as",
)  # fmt: skip
_DAYS = (
    "received_on", "filed_on", "published_on", "registered_on", "renewed_on", "expires_on", "ended_on", "public_on",
)  # fmt: skip
_LISTS = {
    "parties": party_from_json,
    "goods": goods_from_json,
    "priorities": priority_from_json,
    "powers": power_from_json,
    "links": link_from_json,
    "designations": designation_from_json,
    "interests": interest_from_json,
}


_NOTHING = RecordedEvent(UUID(int=0), 0, "", date.min, datetime.min.replace(tzinfo=UTC), "", "", {}, 1, "", "")


def fold(events: Iterable[RecordedEvent]) -> FileState:
    """What the register says of a file after these events; kinds that do not concern it are passed over.

    Events count in the order of the days on which they take effect, and of recording within a day: a fact recorded
    late takes its place in the past.
    """
    recorded = list(events)
    record = Record()
    corrections: list[Correction] = []
    for event in sorted(recorded, key=lambda each: (each.effective_on, each.sequence)):
        handler = HANDLERS.get(event.kind)
        if handler is not None:
            record.set_all(list(handler(record.values, event)), event)
        if event.kind == "corrected":
            corrections.append(_correction(event))
    return _state(record, corrections, recorded)


class Unrecorded(Protocol):
    """A fact that is decided but not yet in the ledger: an event of the law's or the register's own."""

    @property
    def kind(self) -> str: ...
    @property
    def effective_on(self) -> date: ...
    @property
    def payload(self) -> Mapping[str, Any]: ...
    @property
    def provision(self) -> str: ...


def fold_with(history: Sequence[RecordedEvent], unrecorded: Iterable[Unrecorded]) -> FileState:
    """What the register would say of a file if these facts were recorded at the end of its history."""
    last = history[-1] if history else _NOTHING
    provisional = [
        replace(
            last,
            sequence=last.sequence + place,
            kind=fact.kind,
            effective_on=fact.effective_on,
            payload=fact.payload,
            provision=fact.provision,
        )
        for place, fact in enumerate(unrecorded, start=1)
    ]
    return fold([*history, *provisional])


def _correction(event: RecordedEvent) -> Correction:
    payload = event.payload
    return Correction(
        path=payload["path"],
        old=payload.get("old"),
        new=payload.get("new"),
        corrects=payload.get("corrects", 0),
        reason=payload.get("reason", ""),
        effective_on=event.effective_on,
        recorded_at=event.recorded_at,
        actor=event.actor,
        provision=event.provision,
        sequence=event.sequence,
    )


def _state(record: Record, corrections: list[Correction], events: list[RecordedEvent]) -> FileState:
    values = record.values
    last = max(events, key=lambda event: event.sequence) if events else None
    return FileState(
        chain=last.chain if last else None,
        length=last.sequence if last else 0,
        head=last.digest if last else "",
        mark=mark_from_json(values["mark"]) if values.get("mark") else None,
        documents=tuple(_document(key, each) for key, each in values.get("documents", {}).items()),
        publications=tuple(_publication(key, each) for key, each in values.get("publications", {}).items()),
        other_numbers=values.get("other_numbers", {}),
        other_dates={name: date.fromisoformat(day) for name, day in values.get("other_dates", {}).items()},
        declarations=values.get("declarations", {}),
        stated=values.get("stated", {}),
        source=values.get("source", {}),
        findings=tuple(values.get("findings", ())),
        particulars=dict(values.get("particulars", {})),
        corrections=tuple(corrections),
        changes=tuple(record.changes),
        values=values,
        **_plain(values),
    )


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {name: values[name] for name in _WORDS if name in values}
    found |= {name: date.fromisoformat(values[name]) for name in _DAYS if values.get(name)}
    for name, convert in _LISTS.items():
        found[name] = tuple(convert(each) for each in values.get(name, {}).values())
    return found


def _document(key: str, values: Mapping[str, Any]) -> FileDocument:
    return FileDocument(
        document=key,
        kind=values.get("kind", ""),
        received_on=_day(values.get("received_on")),
        title=values.get("title", ""),
    )


def _publication(key: str, values: Mapping[str, Any]) -> Publication:
    return Publication(key, values.get("section", ""), values.get("issue", ""), _day(values.get("published_on")))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
