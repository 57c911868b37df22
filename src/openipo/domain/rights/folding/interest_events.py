"""Events of what burdens or uses a right: licences, pledges, orders of courts."""

from collections.abc import Iterator, Mapping
from typing import Any

from openipo.domain.rights.record import Assignment
from openipo.kernel.ledger.event import RecordedEvent


def interest_entered(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """An interest is in the register."""
    interest = event.payload["interest"]
    yield ("interests", interest["id"]), interest


def interest_changed(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """An interest goes further or less far, or is another's; what the event does not name stays."""
    for name, value in event.payload["changes"].items():
        if name == "facts":
            for fact, kept in value.items():
                yield ("interests", event.payload["interest"], "facts", fact), kept
        else:
            yield ("interests", event.payload["interest"], name), value
    yield ("interests", event.payload["interest"], "changed_by"), event.payload.get("proceeding", "")


def interest_ended(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """An interest has ended; it stays in the register as ended."""
    for interest in event.payload["interests"]:
        yield ("interests", interest, "ended_on"), event.payload["ended_on"]
        yield ("interests", interest, "changed_by"), event.payload.get("proceeding", "")
