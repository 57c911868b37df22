"""A file is moved to another revision of the law: an explicit act, looked at before it is done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from openipo.domain.procedures.clocks.standing import recompute
from openipo.domain.procedures.engine.clock_events import move_clock, stop_clock
from openipo.domain.procedures.engine.closures import is_later
from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.errors import MoveNotAllowed
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.options import options
from openipo.domain.procedures.engine.tick import begin
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.book import Revision
from openipo.domain.procedures.model.outcome import Decision, Obstacle
from openipo.domain.procedures.model.state import CaseState, ClockState, ProceedingState, Text


@dataclass(frozen=True)
class MovePlan:
    """What a move would change, in words, and what stands in its way. With obstacles there is no decision."""

    to: str
    changes: tuple[Text, ...]
    obstacles: tuple[Obstacle, ...]
    decision: Decision


def move_to_revision(law: Law, case: CaseState, facts: Mapping[str, Any], to: str, on: date) -> Decision:
    """Move the file to the revision `to`; running time limits are reckoned anew, and never shortened.

    Raises MoveNotAllowed with the obstacles.
    """
    plan = plan_move(law, case, facts, to, on)
    if plan.obstacles:
        raise MoveNotAllowed(to, plan.obstacles)
    return plan.decision


def plan_move(law: Law, case: CaseState, facts: Mapping[str, Any], to: str, on: date) -> MovePlan:
    """The dry run: nothing is recorded."""
    before = begin(law, case, facts, on)
    obstacles = tuple(obstacles_to_move(law, before.case, to, on))
    if obstacles:
        return MovePlan(to, (), obstacles, Decision())
    target = law.under(to)
    docket = Docket(target, facts, before.case, before.events, before.effects)
    revision = target.revision
    docket.record(
        "revision_moved",
        on,
        revision.law,
        **{"from": law.revision.id, "to": to, "law": revision.law, "book": law.book.id},
    )
    changes = [
        change for state in list(docket.case.clocks.values()) for change in move_one_clock(docket, law, state, on)
    ]
    changes += [*renamed_phases(law, target, before.case), *changed_steps(law, docket, before.case, on)]
    return MovePlan(to, tuple(changes), (), docket.decision())


def obstacles_to_move(law: Law, case: CaseState, to: str, on: date) -> Iterator[Obstacle]:
    if to not in law.book.revisions:
        yield Obstacle("revision", say("unknown_revision", revision=to), law.revision.law)
        return
    revision = law.book.revisions[to]
    if to == law.revision.id:
        yield Obstacle("revision", say("same_revision", revision=to), revision.law)
    if revision.in_force_from > on:
        reason = say("not_in_force", revision=to, day=revision.in_force_from)
        yield Obstacle("revision", reason, revision.law)
    for proceeding in case.proceedings.values():
        if not proceeding.final:
            yield from obstacles_in_proceeding(law, revision, case, proceeding)


def obstacles_in_proceeding(
    law: Law, revision: Revision, case: CaseState, proceeding: ProceedingState
) -> Iterator[Obstacle]:
    """The phase in which a proceeding stands, and the step proposed in it, must exist under the new law."""
    procedure = law.procedure_of(proceeding)
    new = revision.procedures.get(procedure.id)
    if new is None or proceeding.phase not in new.phases:
        label = procedure.phases[proceeding.phase].label
        reason = say("phase_vanishes", procedure=procedure.label, phase=label, revision=revision.id)
        yield Obstacle("phase", reason, revision.law)
    for proposal in case.proposals.values():
        if proposal.proceeding == proceeding.key and (new is None or proposal.step not in new.steps):
            label = procedure.steps[proposal.step].label
            yield Obstacle("proposal", say("proposal_vanishes", step=label, revision=revision.id), revision.law)


def move_one_clock(docket: Docket, old: Law, state: ClockState, on: date) -> Iterator[Text]:
    """A running clock is reckoned anew; time that was given stays given."""
    if state.status not in ("running", "suspended"):
        return
    label = old.clock_of(docket.case, state).label
    clock = docket.law.procedure_of(docket.proceeding(state.proceeding)).clocks.get(state.clock)
    if clock is None:
        stop_clock(docket, state, on, by="revision_moved")
        yield say("clock_vanishes", clock=label)
        return
    if state.expires_on is None:
        return  # it stands still, and is reckoned under the new law when it goes on
    allowed = clock.extension.times if clock.extension else 0
    computed = recompute(clock, replace(state, extensions=min(state.extensions, allowed)), docket.law.calendar)
    if is_later(computed, state):
        move_clock(docket, state, computed, on, "revision")
        yield say("clock_later", clock=label, old=state.expires_on, new=computed.expires_on)
    elif computed.expires_on != state.expires_on:
        yield say("clock_kept", clock=label, old=state.expires_on, new=computed.expires_on)


def renamed_phases(law: Law, target: Law, case: CaseState) -> Iterator[Text]:
    for proceeding in case.proceedings.values():
        if proceeding.final:
            continue
        old, new = law.phase_of(proceeding).label, target.phase_of(proceeding).label
        if old != new:
            yield say("phase_renamed", old=old, new=new)


def changed_steps(law: Law, docket: Docket, before: CaseState, on: date) -> Iterator[Text]:
    """Steps that are open before the move and not after it, and the other way round."""
    old = open_steps(law, before, docket.facts, on)
    new = open_steps(docket.law, docket.case, docket.facts, on)
    yield from (say("step_vanishes", step=label) for key, label in old.items() if key not in new)
    yield from (say("step_appears", step=label) for key, label in new.items() if key not in old)


def open_steps(law: Law, case: CaseState, facts: Mapping[str, Any], on: date) -> dict[tuple[str, str], Text]:
    found = options(law, case, facts, on)
    return {(option.proceeding, option.step): option.label for option in found if option.is_open}
