"""Events that change where a right stands: filing date, registration, renewal and the ways it ends."""

from collections.abc import Iterator, Mapping
from typing import Any

from openipo.domain.procedures.api import ENDED_ITEMS
from openipo.domain.rights.folding.content_events import item_statuses
from openipo.domain.rights.record import Assignment
from openipo.kernel.ledger.event import RecordedEvent


def filing_date_accorded(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The application has its filing date."""
    yield ("filed_on",), event.payload["filed_on"]
    if values.get("status", "received") == "received":
        yield ("status",), "filed"


def mark_registered(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The mark is in the register; who applied is now the holder."""
    payload = event.payload
    for name in ("registration_number", "registered_on", "expires_on"):
        if payload.get(name):
            yield (name,), payload[name]
    yield ("status",), "registered"
    yield ("register_status",), "registered"
    yield from item_statuses(values, payload.get("items") or live_items(values), "registered")
    for party_id, party in values.get("parties", {}).items():
        if party["role"] == "applicant":
            yield ("parties", party_id, "role"), "holder"


def renewed(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """Protection goes on until a later day; for some items only, where only these were renewed."""
    yield ("expires_on",), event.payload["expires_on"]
    yield ("renewed_on",), event.payload.get("renewed_on") or event.effective_on.isoformat()
    kept = event.payload.get("items")
    if kept:
        yield from item_statuses(values, [item for item in live_items(values) if item not in kept], "cancelled")


def withdrawn(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The applicant gave up the application, or some goods."""
    yield from ended(values, event, status="withdrawn", item_status="withdrawn")


def surrendered(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The holder gave up the registration, or some goods."""
    yield from ended(values, event, status="surrendered", item_status="surrendered")


def restored(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """A registration that had lapsed is in force again for these goods, as if it had not."""
    yield from item_statuses(values, event.payload["items"], "registered")
    yield ("status",), "registered"
    yield ("register_status",), "registered"
    yield ("ended_on",), None


def refused(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The application is refused, or some goods are."""
    yield from ended(values, event, status="refused", item_status="refused")


def lapsed(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The right ended because it was not renewed."""
    yield from ended(values, event, status="lapsed", item_status="lapsed")


def file_merged(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The file was joined to another and ends; its goods are protected there."""
    yield from ended(values, event, status="merged", item_status="merged")


def ended(values: Mapping[str, Any], event: RecordedEvent, *, status: str, item_status: str) -> Iterator[Assignment]:
    """The right ends, or some of its goods do."""
    items = event.payload.get("items", ())
    yield from item_statuses(values, items or live_items(values), item_status)
    if event.payload.get("whole", not items or status == "merged"):
        yield ("status",), status
        yield ("register_status",), "ended"
        yield ("ended_on",), event.effective_on.isoformat()


def live_items(values: Mapping[str, Any]) -> list[str]:
    """The ids of the goods items that are or may still be protected."""
    goods = values.get("goods", {})
    return [item for item, stated in goods.items() if stated.get("status", "pending") not in ENDED_ITEMS]


def register_status_changed(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The law says that the file stands differently in the register (pending, registered, ended)."""
    yield ("register_status",), event.payload["status"]
    if event.payload["status"] == "ended":
        if not values.get("ended_on"):
            yield ("ended_on",), event.effective_on.isoformat()
    elif values.get("ended_on"):
        yield ("ended_on",), None  # an appeal or a judgment has undone the end


def revision_pinned(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The file is under this law book, in this revision."""
    yield ("book",), event.payload["book"]
    yield ("revision",), event.payload["revision"]


def revision_moved(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The file is moved to a later revision of its law book."""
    yield ("revision",), event.payload["to"]
