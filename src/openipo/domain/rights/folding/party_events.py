"""Events that change who stands on a file."""

from collections.abc import Iterator, Mapping
from typing import Any

from openipo.domain.rights.record import Assignment
from openipo.kernel.ledger.event import RecordedEvent


def party_changed(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """A party has another name, address or other detail; what the event does not name stays."""
    for name, value in event.payload["changes"].items():
        yield ("parties", event.payload["party"], name), value


def representative_changed(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """Representatives go, come, or both; powers of attorney come with them."""
    removed = set(event.payload.get("removed", ()))
    for party_id in sorted(removed):
        yield ("parties", party_id), None
    for party in event.payload.get("added", ()):
        yield ("parties", party["id"]), party
    powers = [power for power in values.get("powers", {}).values() if power["representative"] not in removed]
    powers += event.payload.get("powers", ())
    if powers or values.get("powers"):
        yield ("powers",), {str(place): power for place, power in enumerate(powers, start=1)}


def power_filed(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """A power of attorney is on the file."""
    taken = values.get("powers", {})
    place = next(str(number) for number in range(1, len(taken) + 2) if str(number) not in taken)
    yield ("powers", place), event.payload["power"]


def power_revoked(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The powers of a representative are valid until the day before; they stay on the file as they were given."""
    for place, power in values.get("powers", {}).items():
        if power["representative"] == event.payload["representative"]:
            yield ("powers", place, "valid_until"), event.payload["valid_until"]


def ownership_transferred(values: Mapping[str, Any], event: RecordedEvent) -> Iterator[Assignment]:
    """The right, or a share in it, has passed: some leave, some come, some hold less or act for fewer."""
    payload = event.payload
    for party_id in payload["removed"]:
        yield ("parties", party_id), None
    for party in (*payload["changed"], *payload["added"]):
        yield ("parties", party["id"]), party
    gone = set(payload["removed"])
    powers = [
        each for each in values.get("powers", {}).values() if not gone & {each["representative"], each["grantor"]}
    ]
    if values.get("powers"):
        yield ("powers",), {str(place): power for place, power in enumerate(powers, start=1)}
