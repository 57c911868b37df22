"""New events are linked to the end of their chain."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from openipo.kernel.ledger.errors import ClockSetBack, NotYetEffective
from openipo.kernel.ledger.event import NewEvent, RecordedEvent
from openipo.kernel.ledger.rules.canonical import canonical
from openipo.kernel.ledger.rules.digest import NOTHING_BEFORE, EventText, digest, instant_text

# An officer's act bears the instant at which it was asked for; it may then wait for a large upload or a long run.
LONGEST_WAIT = timedelta(minutes=10)


@dataclass(frozen=True)
class Head:
    """The end of a chain: how many events it has, the digest of the last and the instant it was recorded."""

    length: int = 0
    digest: str = NOTHING_BEFORE
    recorded_at: datetime | None = None


@dataclass(frozen=True)
class Recording:
    """Who records and when: `day` is the day of the instant `at` where the office is."""

    actor: str
    at: datetime
    day: date

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("An instant of recording needs a time zone.")

    def not_before(self, last: datetime | None, within: timedelta = LONGEST_WAIT) -> "Recording":
        """The recording as it follows one of the instant `last`: who had to wait for another records just after him.

        Raises ClockSetBack where more than `within` lies between them: nobody waits so long.
        """
        if last is None or self.at >= last:
            return self
        if last - self.at > within:
            raise ClockSetBack(self.at, last)
        return replace(self, at=last)


@dataclass(frozen=True)
class Linked:
    """An event with its place and digests, and its payload as the text that was digested."""

    event: RecordedEvent
    payload: str


def link(chain: UUID, head: Head, events: Iterable[NewEvent], recording: Recording) -> list[Linked]:
    """The events as they follow `head`.

    Raises ClockSetBack when the instant lies before the last recorded one, NotYetEffective for a fact of a later day.
    """
    recording = recording.not_before(head.recorded_at)
    linked: list[Linked] = []
    previous = head.digest
    for sequence, event in enumerate(events, head.length + 1):
        if event.effective_on > recording.day:
            raise NotYetEffective(event.kind, event.effective_on, recording.day)
        linked.append(_linked(event, recording, (chain, sequence, previous)))
        previous = linked[-1].event.digest
    return linked


def _linked(new: NewEvent, recording: Recording, place: tuple[UUID, int, str]) -> Linked:
    chain, sequence, previous = place
    payload, at = canonical(new.payload), recording.at.astimezone(UTC)
    text = EventText(
        chain.hex, sequence, new.kind, new.effective_on.isoformat(), instant_text(at), recording.actor, new.provision,
        payload, new.schema, previous,
    )  # fmt: skip
    event = RecordedEvent(
        chain, sequence, new.kind, new.effective_on, at, recording.actor, new.provision, new.payload, new.schema,
        previous, digest(text),
    )  # fmt: skip
    return Linked(event, payload)
