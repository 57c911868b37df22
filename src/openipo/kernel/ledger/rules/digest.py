"""The digest of an event: SHA-256 over all its fields, the digest before it included, as canonical JSON.

The text is put together by hand, since the register's million events are digested again at each verification;
a test holds it equal to `json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))`.
"""

import hashlib
from datetime import UTC, datetime
from json.encoder import encode_basestring as quoted
from typing import NamedTuple

NOTHING_BEFORE = "0" * 64


class EventText(NamedTuple):
    """An event's fields as they are digested: payload in canonical JSON, chain in hex, day and instant in ISO 8601."""

    chain: str
    sequence: int
    kind: str
    effective_on: str
    recorded_at: str
    actor: str
    provision: str
    payload: str
    schema: int
    previous: str


def instant_text(instant: datetime) -> str:
    """An instant as it is digested: UTC, to the microsecond, "2026-03-05T09:00:00.000000Z"."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def digest(event: EventText) -> str:
    """The digest of an event, in hex."""
    chain, sequence, kind, effective_on, recorded_at, actor, provision, payload, schema, previous = event
    return hashlib.sha256(
        f'{{"actor":{quoted(actor)},"chain":"{chain}","effective_on":"{effective_on}","kind":{quoted(kind)},'
        f'"payload":{payload},"previous":"{previous}","provision":{quoted(provision)},'
        f'"recorded_at":"{recorded_at}","schema":{schema},"sequence":{sequence}}}'.encode()
    ).hexdigest()
