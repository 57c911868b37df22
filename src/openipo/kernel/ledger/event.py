"""What is written into the ledger: an event to be recorded, and an event as recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class NewEvent:
    """A fact about to be recorded.

    `kind` is a past-tense name ("step_taken"), `payload` plain JSON values, `effective_on` the day the fact takes
    effect (which may lie before the day of recording, never after it), `provision` the citation it rests on, `schema`
    the version of the payload's shape.
    """

    kind: str
    effective_on: date
    payload: Mapping[str, Any] = field(default_factory=dict)
    provision: str = ""
    schema: int = 1


@dataclass(frozen=True)
class RecordedEvent:
    """A fact as the ledger holds it: place in its chain, instant of recording (UTC), actor and digests (hex)."""

    chain: UUID
    sequence: int
    kind: str
    effective_on: date
    recorded_at: datetime
    actor: str
    provision: str
    payload: Mapping[str, Any]
    schema: int
    previous: str
    digest: str
