"""What the ledger's tests tell about: a file on 5 March 2026."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from openipo.kernel.ledger.api import NewEvent, RecordedEvent, append, open_chain

ON = date(2026, 3, 5)
AT = datetime(2026, 3, 5, 9, tzinfo=UTC)


def fact(kind: str = "step_taken", on: date = ON, **payload: Any) -> NewEvent:
    return NewEvent(kind, on, payload, provision="Rule 12(1)")


def record(chain: UUID, *events: NewEvent, at: datetime = AT, expected: int | None = None) -> list[RecordedEvent]:
    with transaction.atomic():
        return append(chain=chain, events=events or [fact()], actor="ana", at=at, expected_length=expected)


def file_with(*events: NewEvent, at: datetime = AT) -> UUID:
    """A file with these events; with one if none are named."""
    with transaction.atomic():
        chain = open_chain("file")
    record(chain, *events, at=at)
    return chain
