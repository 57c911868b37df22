"""The file as it lies open while its events are folded: the fields of `CaseState`, in dicts that may be written to."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from openipo.domain.procedures.model.state import (
    CaseState,
    ClockState,
    EntryState,
    FeeState,
    ItemMark,
    LetterState,
    ProceedingState,
    ProposalState,
    TaskState,
)


@dataclass
class Workbench:
    """One fold in progress. Only the handlers of `fold` write to it."""

    book: str
    revision: str
    filed_on: date | None
    register_status: str
    is_public: bool
    items: dict[str, str]
    marks: dict[str, ItemMark]
    latest_step: tuple[str, int]
    states: dict[str, str]
    anchors: dict[str, date]
    proceedings: dict[str, ProceedingState]
    clocks: dict[str, ClockState]
    fees: dict[str, FeeState]
    letters: dict[str, LetterState]
    entries: dict[str, EntryState]
    tasks: dict[str, TaskState]
    proposals: dict[str, ProposalState]
    length: int


def lay_out(case: CaseState) -> Workbench:
    """A workbench with the state of `case`; the case itself is never touched."""
    return Workbench(
        book=case.book,
        revision=case.revision,
        filed_on=case.filed_on,
        register_status=case.register_status,
        is_public=case.is_public,
        items=dict(case.items),
        marks=dict(case.marks),
        latest_step=case.latest_step,
        states=dict(case.states),
        anchors=dict(case.anchors),
        proceedings=dict(case.proceedings),
        clocks=dict(case.clocks),
        fees=dict(case.fees),
        letters=dict(case.letters),
        entries=dict(case.entries),
        tasks=dict(case.tasks),
        proposals=dict(case.proposals),
        length=case.length,
    )


def put_away(bench: Workbench) -> CaseState:
    return CaseState(**vars(bench))


def day(value: Any) -> date:
    """A day as an event carries it (ISO text)."""
    return value if isinstance(value, date) else date.fromisoformat(value)


def day_or_none(value: Any) -> date | None:
    return day(value) if value else None
