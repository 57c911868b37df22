"""Events of decisions on a registration, or on a refusal: revoked, declared invalid, set aside."""

from collections.abc import Iterator, Mapping
from typing import Any

from openipo.domain.rights.folding.content_events import item_statuses
from openipo.domain.rights.folding.status_events import ended
from openipo.domain.rights.record import Assignment
from openipo.kernel.ledger.event import RecordedEvent


def cancelled(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The registration is revoked from this day on, or for some goods."""
    yield from ended(values, event, status="cancelled", item_status="cancelled")


def invalidated(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The registration is invalid from its beginning, or for some goods."""
    yield from ended(values, event, status="invalidated", item_status="cancelled")


def reinstated(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """What was refused or had ended stands again."""
    payload = event.payload
    yield from item_statuses(values, payload["items"], payload["item_status"])
    yield ("status",), payload["status"]
    yield ("register_status",), "registered" if payload["status"] == "registered" else "pending"
    yield ("ended_on",), None
