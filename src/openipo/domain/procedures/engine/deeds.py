"""A step being taken: everything that the law attaches to it, in order."""

from dataclasses import replace
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.charges import charge
from openipo.domain.procedures.engine.checklist import answers_to
from openipo.domain.procedures.engine.clock_conditions import extendable, relievable
from openipo.domain.procedures.engine.clock_events import extend_clock
from openipo.domain.procedures.engine.decided import as_before
from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.panels import panel_named
from openipo.domain.procedures.engine.papers import close_tasks, draft_letters, enter_phase, make_public, queue_entries
from openipo.domain.procedures.engine.parties import parties_of
from openipo.domain.procedures.engine.proceedings import Opening, open_one
from openipo.domain.procedures.engine.situation import Situation, touchable, touchable_states
from openipo.domain.procedures.engine.suspension import resume_itself, suspend_for, suspend_itself
from openipo.domain.procedures.model.book import BEFORE, StatedEffect, Step
from openipo.domain.procedures.model.outcome import Occurrence
from openipo.domain.procedures.model.state import ENDED_ITEMS


def perform(docket: Docket, situation: Situation, step: Step, by_role: str, *, by: str = "") -> None:
    """Take a step whose conditions have been looked at; `by` is the officer's id, empty for the system."""
    before = situation.proceeding
    moves = bool(step.to) and step.to != before.phase
    record_step(docket, situation, step, by_role, by)
    mark_items(docket, situation, step)
    mark_states(docket, situation, step)
    call_effects(docket, situation, step)
    prolong(docket, situation, step)
    attach(docket, situation, step)
    if moves:
        close_tasks(docket, before.key, before.phase, situation.on, step.law)
        enter_phase(docket, docket.proceeding(before.key), situation.on)
    if before.final and not docket.proceeding(before.key).final:
        suspend_for(docket, docket.proceeding(before.key), situation.on)
    stand_still(docket, situation, step)
    announce(docket, situation, step, moves)
    for procedure in step.opens:
        for states in scopes_of(docket, situation, procedure):
            open_one(docket, Opening(procedure, situation.on, states=states))


def scopes_of(docket: Docket, situation: Situation, procedure: str) -> list[tuple[str, ...]]:
    """A proceeding about states is opened once for each state that the step touches; any other is opened once."""
    if docket.law.revision.procedures[procedure].scope != "states":
        return [()]
    return [(state,) for state in situation.states]


def record_step(docket: Docket, situation: Situation, step: Step, by_role: str, by: str) -> None:
    here = situation.proceeding.phase
    phase = docket.law.procedure_of(situation.proceeding).phases[step.to or here]
    payload: dict[str, Any] = {
        "proceeding": situation.proceeding.key,
        "step": step.id,
        "from": here,
        "to": phase.id,
        "items": situation.items,
        "facts": situation.step_facts,
        "by": by,
        "by_role": by_role,
        "automatic": by_role == "system",
        "final": phase.final,
        "outcome": phase.outcome,
    }
    parties = parties_of(step.asks, situation.step_facts, docket.facts)
    if parties:
        payload["parties"] = parties
    if situation.states:
        payload["states"] = situation.states
    answers = answers_to(situation, step)
    if answers:
        payload["answers"] = answers
    panel = panel_named(step.asks, situation.step_facts)
    if panel:
        payload["panel"] = panel
    if situation.proposal:
        payload["proposal"] = situation.proposal
        payload["proposed_by"] = docket.case.proposals[situation.proposal].proposed_by
    docket.record("step_taken", situation.on, step.law, **payload)


def mark_items(docket: Docket, situation: Situation, step: Step) -> None:
    """The status of the goods that the step names, and of those that it leaves aside."""
    if step.items is None:
        return
    rest = [item for item in touchable(situation.case, situation.proceeding, step) if item not in situation.items]
    outcomes = [*outcomes_of(situation, step), (step.items.rest, tuple(rest))]
    for status, items in outcomes:
        if items and status:
            docket.record("items_marked", situation.on, step.law, items=list(items), status=status, law=step.law)


def outcomes_of(situation: Situation, step: Step) -> list[tuple[str, tuple[str, ...]]]:
    """How the goods that the step names stand after it: all alike, unless a decision on them is taken back."""
    if step.items is None or step.items.to != BEFORE:
        return [(step.items.to if step.items else "", situation.items)]
    return [*as_before(situation.case, situation.items).items()]


def mark_states(docket: Docket, situation: Situation, step: Step) -> None:
    """The status of the designated states that the step names, and of those that it leaves aside."""
    if step.states is None:
        return
    on = effective_on(situation, step)
    known = touchable_states(situation.case, situation.proceeding, step)
    rest = [state for state in known if state not in situation.states]
    for states, status in ((list(situation.states), step.states.to), (rest, step.states.rest)):
        if states and status:
            docket.record("states_marked", on, step.law, states=states, status=status, law=step.law)


def call_effects(docket: Docket, situation: Situation, step: Step) -> None:
    for effect in step.effects:
        if effect.name == "make-public":
            make_public(docket, situation.on, step.law)
        for called, concerned in calls_of(effect, situation, step):
            docket.call(called, effective_on(situation, step), step.law, concerned)


def calls_of(effect: StatedEffect, situation: Situation, step: Step) -> list[tuple[StatedEffect, Situation]]:
    """An effect is called once; of a step that takes a decision back, once for each status to which goods return."""
    if step.items is None or step.items.to != BEFORE:
        return [(effect, situation)]
    return [
        (replace(effect, facts={**effect.facts, "goods_stand": status}), replace(situation, items=items))
        for status, items in outcomes_of(situation, step)
    ]


def effective_on(situation: Situation, step: Step) -> date:
    """The day from which the register's content changes: that of the step, unless the law dates it back."""
    anchors = {**situation.case.anchors, **situation.proceeding.anchors}
    return anchors.get(step.takes_effect_on, situation.on)


def prolong(docket: Docket, situation: Situation, step: Step) -> None:
    """Extensions and relief that the step stands for, with their fees."""
    for clock, state in extendable(situation, step):
        extend_clock(docket, clock, state, situation.on)
    for clock, _ in relievable(situation, step)[:1]:
        if clock.relief and clock.relief.fee:
            charge(docket, clock.relief.fee, situation)


def attach(docket: Docket, situation: Situation, step: Step) -> None:
    """Fees, letters and gazette entries."""
    proceeding, on = situation.proceeding, situation.on
    for fee in step.fees:
        charge(docket, fee, situation)
    facts = {**situation.step_facts, "items": list(situation.items), "step": step.id}
    if situation.states:
        facts["states"] = list(situation.states)
    draft_letters(docket, step.letters, proceeding, on, facts)
    queue_entries(docket, step.gazette, proceeding, on, situation.items or proceeding.items)


def stand_still(docket: Docket, situation: Situation, step: Step) -> None:
    """The proceeding stands still from the step on, or goes on with it; so do its clocks."""
    if step.suspends_itself:
        suspend_itself(docket, situation.proceeding.key, situation.on)
    if step.resumes_itself:
        resume_itself(docket, situation.proceeding.key, situation.on)


def announce(docket: Docket, situation: Situation, step: Step, moves: bool) -> None:
    """What the step sets off: in order, the step itself, its anchors, the phase entered, goods that it ended."""
    key, on = situation.proceeding.key, situation.on
    docket.await_(Occurrence(f"step:{step.id}", on, proceeding=key))
    for name in step.sets:
        day = anchor_day(situation, name)
        docket.record("anchor_set", on, step.law, proceeding=key, anchor=name, on=day)
        docket.await_(Occurrence(f"set:{name}", day, proceeding=key, set_on=on))
    if moves:
        docket.await_(Occurrence(f"entered:{step.to}", on, proceeding=key))
    if step.items and situation.items and step.items.to in ENDED_ITEMS:
        docket.await_(Occurrence("goods-ended", on, proceeding=key))


def anchor_day(situation: Situation, name: str) -> date:
    stated = situation.step_facts.get(name)
    return date.fromisoformat(stated) if stated else situation.on
