"""Proceedings opened and closed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.charges import charge
from openipo.domain.procedures.engine.clock_events import clocks_in, start_clock, stop_clock
from openipo.domain.procedures.engine.docket import Docket, next_key
from openipo.domain.procedures.engine.papers import draft_letters, enter_phase, queue_entries
from openipo.domain.procedures.engine.suspension import resume_after, suspend_for
from openipo.domain.procedures.model.book import Procedure
from openipo.domain.procedures.model.outcome import Occurrence
from openipo.domain.procedures.model.state import ProceedingState


@dataclass(frozen=True)
class Opening:
    """A proceeding to be opened: what the request states, for which goods, who asks, its number."""

    procedure: str
    on: date
    facts: Mapping[str, Any] = field(default_factory=dict)
    items: tuple[str, ...] = ()
    parties: Sequence[Mapping[str, Any]] = ()
    number: str = ""
    states: tuple[str, ...] = ()


def open_one(docket: Docket, opening: Opening) -> ProceedingState:
    """Open a proceeding: its fees, letters and entries, what it suspends, its first phase."""
    procedure, on = docket.law.revision.procedures[opening.procedure], opening.on
    key = next_key(procedure.id, docket.case.proceedings, "-")
    docket.record(
        "proceeding_opened",
        on,
        procedure.law,
        proceeding=key,
        procedure=procedure.id,
        phase=procedure.first_phase,
        number=opening.number,
        series=procedure.series,
        facts=opening.facts,
        items=opening.items,
        parties=opening.parties,
        **({"states": opening.states} if opening.states else {}),
    )
    opened = docket.proceeding(key)
    for fee in procedure.fees:
        charge(docket, fee, docket.at(key, on))
    named = {"states": list(opened.states)} if opened.states else {}
    draft_letters(docket, procedure.letters, opened, on, {**opened.facts, "items": list(opened.items), **named})
    queue_entries(docket, procedure.gazette, opened, on, opened.items)
    suspend_for(docket, opened, on)
    enter_phase(docket, opened, on)
    docket.await_(Occurrence(f"opened:{procedure.id}", on, proceeding=key))
    docket.await_(Occurrence(f"entered:{procedure.first_phase}", on, proceeding=key))
    announce_days(docket, opened, procedure, on)
    return opened


# Days of a file that stand before anything but its first proceedings opens, and do not come again.
BEFORE = ("filed", "priority")


def announce_days(docket: Docket, opened: ProceedingState, procedure: Procedure, on: date) -> None:
    """Days that the request states, and clocks of a later proceeding that count from the filing or priority date."""
    for ask in procedure.form:
        if ask.type == "date" and opened.facts.get(ask.id):
            day = date.fromisoformat(str(opened.facts[ask.id]))
            docket.await_(Occurrence(f"stated:{ask.id}", day, proceeding=opened.key, set_on=on))
    for clock in procedure.clocks.values():
        day_before = docket.case.anchors.get(clock.starts_on) if clock.starts_on in BEFORE else None
        if day_before is not None:
            start_clock(docket, opened, clock, Occurrence(clock.starts_on, day_before, set_on=on))


def close_down(docket: Docket, ended: ProceedingState, on: date) -> None:
    """A proceeding that has reached a final phase: its clocks stop, what it suspended goes on."""
    law = docket.law.phase_of(ended).law
    for clock in clocks_in(docket, ended.key):
        stop_clock(docket, clock, on, by=f"entered:{ended.phase}")
    for proposal in list(docket.case.proposals.values()):
        if proposal.proceeding == ended.key:
            docket.record("proposal_withdrawn", on, law, key=proposal.key, proceeding=ended.key, by="system")
    resume_after(docket, ended, on)
    same_kind = [each for each in docket.case.proceedings.values() if each.procedure == ended.procedure]
    if all(each.final for each in same_kind):
        docket.await_(Occurrence(f"ended:{ended.procedure}", on, proceeding=ended.key))
