"""Events that bring or change the content of a file: application, back-file record, goods, documents, corrections."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from openipo.domain.rights.record import Assignment
from openipo.kernel.ledger.event import RecordedEvent

_PLAIN = ("mark", "language", "channel", "reference", "declarations", "filed_as", "stated")
_NUMBERS = ("number", "st13", "registration_number")
_DAYS = ("received_on", "filed_on", "published_on", "registered_on", "renewed_on", "expires_on", "ended_on")


def application_received(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The application as stated, with the number the office gave it."""
    payload = event.payload
    yield from _content(payload["content"])
    yield from designated(payload["content"], event)
    for name in ("number", "st13", "office", "right"):
        if payload.get(name):
            yield (name,), payload[name]
    yield ("received_on",), payload["received_on"]
    yield ("status",), "received"


def record_imported(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """A record of a back file: content, numbers, days and status as its source states them."""
    payload = event.payload
    yield from _content(payload["content"])
    yield from designated(payload["content"], event)
    yield from _known_and_other(payload.get("numbers", {}), _NUMBERS, "other_numbers")
    yield from _known_and_other(payload.get("dates", {}), _DAYS, "other_dates")
    for name in ("office", "right", "status", "register_status", "source", "findings", "particulars"):
        if payload.get(name):
            yield (name,), payload[name]
    if payload.get("is_public"):
        yield ("is_public",), True


def file_opened(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """A file that came out of another, with what it took over from it."""
    yield from record_imported(values, event)


def file_linked(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """A tie to another file, after those there are."""
    tie = {name: event.payload[name] for name in ("kind", "number", "office") if event.payload.get(name)}
    yield ("links", str(len(values.get("links", {})) + 1)), tie


def _known_and_other(stated: Mapping[str, str], known: Sequence[str], other: str) -> Iterator[Assignment]:
    for name, value in stated.items():
        if value:
            yield ((name,) if name in known else (other, name)), value


def _content(content: Mapping[str, Any]) -> Iterator[Assignment]:
    for name in _PLAIN:
        if content.get(name):
            yield (name,), content[name]
    yield ("parties",), {party["id"]: party for party in content["parties"]}
    yield ("goods",), {item["id"]: item for item in content["goods"]}
    for name in ("priorities", "powers", "links"):
        if content.get(name):
            yield (name,), {str(place): each for place, each in enumerate(content[name], start=1)}
    if content.get("interests"):
        yield ("interests",), {interest["id"]: interest for interest in content["interests"]}
    if content.get("documents"):
        yield ("documents",), {document: {"kind": "application"} for document in content["documents"]}


def designated(stated: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """States are named; one that had been named before, and had ended, is named anew."""
    for each in stated.get("designations", ()):
        named = {"status": "designated", "since": event.effective_on.isoformat(), "law": event.provision, **each}
        yield ("designations", each["state"]), named


def document_linked(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """A document that came later is on the file."""
    described = {name: event.payload[name] for name in ("kind", "title", "received_on") if event.payload.get(name)}
    yield ("documents", event.payload["document"]), described


def goods_changed(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The whole list of goods after they were classified, limited, or joined by those of another file."""
    yield ("goods",), {item["id"]: item for item in event.payload["goods"]}


def figures_coded(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The Vienna codes that the mark bears from now on."""
    yield ("mark", "vienna_codes"), event.payload["vienna_codes"]


def items_marked(values: Mapping[str, Any], event: RecordedEvent) -> Iterable[Assignment]:
    """Some goods items stand differently (objected to, opposed, refused ...)."""
    return item_statuses(values, event.payload["items"], event.payload["status"])


def item_statuses(values: Mapping[str, Any], items: Iterable[str], status: str) -> Iterator[Assignment]:
    """The status of these goods items becomes `status`; ids that are not on the file are passed over."""
    goods = values.get("goods", {})
    for item in items:
        if item in goods and goods[item].get("status", "pending") != status:
            yield ("goods", item, "status"), status


def corrected(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """A value recorded wrongly is replaced."""
    yield tuple(event.payload["path"].split(".")), event.payload.get("new")
