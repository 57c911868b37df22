"""What persons and the world did on a file, told from its history: all else followed from it and from the law."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from openipo.domain.procedures.api import Law
from openipo.kernel.ledger.api import RecordedEvent

PASSING = frozenset({"clock_missed", "clock_reminded"})
# Facts that are told to the file and that no step brings about.
TOLD = frozenset({"document_linked", "corrected", "fee_unpaid"})


@dataclass(frozen=True)
class RecordedAct:
    """One act: its kind ("take", "pay" ...), its legal day, and the event that tells of it."""

    kind: str
    on: date
    event: RecordedEvent
    events: tuple[RecordedEvent, ...] = ()

    @property
    def payload(self) -> Mapping[str, Any]:
        return self.event.payload


@dataclass(frozen=True)
class Batch:
    """What was recorded at one instant by one hand."""

    events: tuple[RecordedEvent, ...]

    @property
    def on(self) -> date:
        return max(event.effective_on for event in self.events)

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(event.kind for event in self.events)


def batches(history: Sequence[RecordedEvent]) -> list[Batch]:
    """The history in the pieces in which it was recorded."""
    return [Batch(tuple(events)) for _, events in groupby(history, key=lambda each: (each.recorded_at, each.actor))]


def acts_in(batch: Batch, law: Law) -> list[RecordedAct]:
    """The acts of one piece of history; `law` is the law under which they were done."""
    if "file_merged" in batch.kinds:
        return [RecordedAct("be_merged", batch.on, batch.events[0], batch.events)]
    found = list(_acts(batch, law))
    if not found and batch.kinds & PASSING:
        return [RecordedAct("let_time_pass", batch.on, batch.events[-1])]
    if not found and batch.kinds == {"entry_queued"}:  # a corrigendum, which no step calls for
        return [RecordedAct("tell", each.effective_on, each) for each in batch.events]
    return found


def _acts(batch: Batch, law: Law) -> Iterator[RecordedAct]:
    for event in batch.events:
        kind = KINDS.get(event.kind)
        name = kind(event, batch, law) if kind else ("tell" if event.kind in TOLD else "")
        if name and not (name == "tell" and "application_received" in batch.kinds):
            yield RecordedAct(name, event.effective_on, event, batch.events)


def _step_taken(event: RecordedEvent, batch: Batch, law: Law) -> str:
    if event.payload.get("automatic"):
        return ""
    return "confirm" if event.payload.get("proposal") else "take"


def _agreed(event: RecordedEvent, batch: Batch, law: Law) -> str:
    """A vote; the last one shows as the step that was taken."""
    key = event.payload["key"]
    decided = any(each.kind == "step_taken" and each.payload.get("proposal") == key for each in batch.events)
    return "" if decided else "confirm"


def _withdrawn(event: RecordedEvent, batch: Batch, law: Law) -> str:
    by_itself = event.payload.get("by") == "system" or "proposal_objected" in batch.kinds
    return "" if by_itself else "withdraw"


def _opened(event: RecordedEvent, batch: Batch, law: Law) -> str:
    """A request; a proceeding that a step has opened, or the filing, follows by itself."""
    procedure = law.revision.procedures.get(event.payload["procedure"])
    if procedure is None or procedure.opens != "on-request":
        return ""
    steps = [each.payload for each in batch.events if each.kind == "step_taken"]
    by_step = any(_opens(law, step, procedure.id) for step in steps)
    return "" if by_step else "open"


def _opens(law: Law, step: Mapping[str, Any], procedure: str) -> bool:
    every = [each.steps.get(step["step"]) for each in law.revision.procedures.values()]
    return any(each is not None and procedure in each.opens for each in every)


def _always(name: str) -> Callable[[RecordedEvent, Batch, Law], str]:
    return lambda event, batch, law: name


KINDS: Mapping[str, Callable[[RecordedEvent, Batch, Law], str]] = {
    "application_received": _always("begin"),
    "step_taken": _step_taken,
    "step_proposed": _always("propose"),
    "proposal_agreed": _agreed,
    "proposal_objected": _always("object"),
    "proposal_withdrawn": _withdrawn,
    "proceeding_opened": _opened,
    "fee_paid": _always("pay"),
    "fee_part_paid": _always("pay"),
    "fee_waived": _always("waive"),
    "letter_issued": _always("issue"),
    "letter_served": _always("serve"),
    "entry_published": _always("publish"),
    "revision_moved": _always("move"),
}
