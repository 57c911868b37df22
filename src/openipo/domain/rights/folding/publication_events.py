"""Events that bring a file before the public."""

from collections.abc import Iterator, Mapping
from typing import Any

from openipo.domain.rights.record import Assignment
from openipo.kernel.ledger.event import RecordedEvent


def made_public(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """From this day on anyone may see the file."""
    if not values.get("is_public"):
        yield ("is_public",), True
        yield ("public_on",), event.effective_on.isoformat()


def entry_queued(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The gazette will say something about the file."""
    yield ("publications", event.payload["key"]), {"section": event.payload["section"]}


def entry_published(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The gazette said it; the first entry is the publication of the file (INID 442 and its kin)."""
    payload = event.payload
    day = payload.get("published_on") or event.effective_on.isoformat()
    queued = values.get("publications", {}).get(payload["key"], {})
    entry = {"section": queued.get("section", ""), "issue": payload.get("issue", ""), "published_on": day}
    yield ("publications", payload["key"]), entry
    if "published_on" not in values:
        yield ("published_on",), day
