"""Events about designated states: each is named, stands somewhere since a day under a provision, and may end alone."""

from collections.abc import Iterator, Mapping
from typing import Any

from openipo.domain.rights.folding.content_events import designated
from openipo.domain.rights.record import Assignment
from openipo.kernel.ledger.event import RecordedEvent


def states_designated(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """States are named after the filing."""
    yield from designated(event.payload, event)


def states_marked(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """Some designated states stand differently: notified, refused, in force, lapsed ..."""
    known = values.get("designations", {})
    for state in event.payload["states"]:
        if state in known and known[state].get("status", "designated") != event.payload["status"]:
            yield ("designations", state, "status"), event.payload["status"]
            yield ("designations", state, "since"), event.effective_on.isoformat()
            yield ("designations", state, "law"), event.payload.get("law") or event.provision


def goods_excluded(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """In some states the right has no effect for some goods."""
    known = values.get("designations", {})
    for state in event.payload["states"]:
        if state in known:
            without = {*known[state].get("without", ()), *event.payload["items"]}
            yield ("designations", state, "without"), sorted(without)
