"""A file is divided: the new one goes on where the old one stands, with its own clocks, tasks and gazette entries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.clock_events import resume_clock
from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.errors import LawError
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.papers import draft_letters, make_public, queue_entries
from openipo.domain.procedures.engine.settling import settle
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.outcome import Decision, Occurrence
from openipo.domain.procedures.model.state import CaseState, ClockState, EntryState, ProceedingState


def inherit(  # noqa: PLR0913 - two files, their law, the day and the number
    law: Law,
    parent: CaseState,
    heir: CaseState,
    facts: Mapping[str, Any],
    on: date,
    *,
    number: str,
    says: Mapping[str, Sequence[str]] | None = None,
) -> Decision:
    """What the law records on a file divided from another on the day `on`; `heir` is the fold of its first event.

    It is pinned to the same revision and stands where its parent stands. A dispute stays with the parent, as does every
    request: for the new file it has ended, which may open the way for it. `says` are the `letters` and the sections of
    the `gazette` that tell of the new file. Raises LawError if the heir is pinned already.
    """
    if heir.revision:
        raise LawError(say("under_law_already", revision=heir.revision, book=heir.book))
    docket = Docket(law, facts, heir)
    provision = law.revision.law
    docket.record("revision_pinned", on, provision, book=law.book.id, revision=law.revision.id)
    remember_anchors(docket, parent, on)
    taken = [proceeding for proceeding in parent.proceedings.values() if is_inherited(law, proceeding)]
    for proceeding in taken:
        take_over(docket, parent, proceeding, on, number)
    for proceeding in taken:
        stand_still(docket, proceeding, {each.key for each in taken}, on)
    if parent.register_status != docket.case.register_status:
        docket.record("register_status_changed", on, provision, status=parent.register_status, proceeding="")
    if parent.is_public:
        make_public(docket, on, provision)
    announce_file(docket, taken, on, says or {})
    for procedure in left_behind(parent, taken):
        docket.await_(Occurrence(f"ended:{procedure}", on))
    settle(docket)
    return docket.decision()


def announce_file(
    docket: Docket, taken: Sequence[ProceedingState], on: date, says: Mapping[str, Sequence[str]]
) -> None:
    """The owner is told of the new file and its number, and so is the public."""
    items = tuple(docket.case.items)
    for proceeding in taken[:1]:
        place = docket.proceeding(proceeding.key)
        draft_letters(docket, says.get("letters", ()), place, on, {"items": list(items)})
        queue_entries(docket, says.get("gazette", ()), place, on, items)


def remember_anchors(docket: Docket, parent: CaseState, on: date) -> None:
    """What happened on the parent before the division happened for these goods too."""
    for name, day in parent.anchors.items():
        if name not in docket.case.anchors:
            docket.record("occurred", on, docket.law.revision.law, name=name, on=day, key="", proceeding="")


def is_inherited(law: Law, proceeding: ProceedingState) -> bool:
    """Does a proceeding go on for the goods that leave the file? Not one that somebody asked for, nor a dispute."""
    procedure = law.procedure_of(proceeding)
    return procedure.opens != "on-request" and procedure.scope == "file"


def left_behind(parent: CaseState, taken: Iterable[ProceedingState]) -> list[str]:
    """The procedures open on the parent that the new file has no part in, each once."""
    keys = {proceeding.key for proceeding in taken}
    return list(
        dict.fromkeys(each.procedure for each in parent.proceedings.values() if not each.final and each.key not in keys)
    )


def take_over(docket: Docket, parent: CaseState, proceeding: ProceedingState, on: date, number: str) -> None:
    """The proceeding under its own key, in its phase, with what has happened in it and what still runs."""
    procedure = docket.law.procedure_of(proceeding)
    docket.record(
        "proceeding_opened",
        on,
        procedure.law,
        proceeding=proceeding.key,
        procedure=procedure.id,
        phase=proceeding.phase,
        number=number if procedure.opens == "with-file" else proceeding.number,
        series=procedure.series,
        facts=proceeding.facts,
        items=proceeding.items,
        parties=proceeding.parties,
        entered_on=proceeding.entered_on,
        anchors=dict(proceeding.anchors),
        final=proceeding.final,
        outcome=proceeding.outcome,
    )
    for clock in running(parent, proceeding):
        take_over_clock(docket, clock, on)
    for entry in waiting_entries(parent, proceeding, docket.case):
        take_over_entry(docket, entry, on)
    for task in parent.tasks.values():
        if task.proceeding == proceeding.key and task.phase:
            docket.record("task_opened", on, docket.law.phase_of(proceeding).law, **vars(task))


def running(parent: CaseState, proceeding: ProceedingState) -> Iterator[ClockState]:
    for clock in parent.clocks.values():
        if clock.proceeding == proceeding.key and clock.status in ("running", "suspended"):
            yield clock


def take_over_clock(docket: Docket, clock: ClockState, on: date) -> None:
    """The same days, extensions and reminders: a division gives nobody more time, and takes none."""
    docket.record("clock_started", on, clock.law, **vars(clock))


def waiting_entries(parent: CaseState, proceeding: ProceedingState, heir: CaseState) -> Iterator[EntryState]:
    """Entries that have not appeared yet and that concern goods of the new file."""
    for entry in parent.entries.values():
        concerned = not entry.items or any(item in heir.items for item in entry.items)
        if entry.proceeding == proceeding.key and entry.published_on is None and concerned:
            yield entry


def take_over_entry(docket: Docket, entry: EntryState, on: date) -> None:
    docket.record(
        "entry_queued",
        on,
        entry.law,
        key=entry.key,
        section=entry.section,
        proceeding=entry.proceeding,
        law=entry.law,
        items=[item for item in entry.items if item in docket.case.items],
    )


def stand_still(docket: Docket, proceeding: ProceedingState, taken: set[str], on: date) -> None:
    """What suspends a proceeding here too goes on doing so; what stayed behind suspends it no more."""
    kept = [key for key in proceeding.suspended_by if key in taken]
    law = docket.law.procedure_of(proceeding).law
    for key in kept:
        docket.record("proceeding_suspended", on, law, proceeding=proceeding.key, by=key)
    for clock in list(docket.case.clocks.values()):
        if clock.proceeding == proceeding.key and clock.status == "suspended" and not kept:
            resume_clock(docket, clock, on)
