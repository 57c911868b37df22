"""A person takes a step, or proposes it to a second pair of eyes, or confirms what another proposed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from openipo.domain.procedures.engine.asked import Known, obstacles_in_facts
from openipo.domain.procedures.engine.deeds import perform
from openipo.domain.procedures.engine.docket import Docket, next_key
from openipo.domain.procedures.engine.errors import StepNotAllowed, UnknownInCase
from openipo.domain.procedures.engine.index import is_for_people
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.obstacles import obstacles_of
from openipo.domain.procedures.engine.panels import carries, has_panel, has_said, is_member
from openipo.domain.procedures.engine.particulars import goods_named, states_named
from openipo.domain.procedures.engine.plain import plain_facts
from openipo.domain.procedures.engine.settling import settle
from openipo.domain.procedures.engine.situation import Situation, touchable, touchable_states
from openipo.domain.procedures.engine.tick import begin
from openipo.domain.procedures.engine.words import listed, say
from openipo.domain.procedures.model.book import Step
from openipo.domain.procedures.model.outcome import Decision, Obstacle
from openipo.domain.procedures.model.state import CaseState, ProposalState


class Person(Protocol):
    """Whoever acts; an `Actor` of the accounts room is one."""

    @property
    def id(self) -> str: ...
    @property
    def roles(self) -> Collection[str]: ...


def take(  # noqa: PLR0913 - a step names all that it is taken with
    law: Law,
    case: CaseState,
    facts: Mapping[str, Any],
    *,
    proceeding: str,
    step: str,
    by: Person,
    on: date,
    step_facts: Mapping[str, Any] | None = None,
    items: Sequence[str] = (),
    states: Sequence[str] = (),
) -> Decision:
    """Take a step on the legal day `on`; a four-eyes step is only proposed.

    `items` are the goods items it touches, `states` the designated states; a step that may touch goods or states and
    names none touches all that it may.
    Raises StepNotAllowed with all obstacles, UnknownInCase if there is no such proceeding or step.
    """
    docket = begin(law, case, facts, on)
    place = law.proceeding_named(docket.case, proceeding)
    provision = law.step_named(place, step)
    situation = Situation(
        law,
        docket.case,
        facts,
        place,
        on,
        frozenset(by.roles),
        plain_facts(step_facts),
        tuple(items),
        tuple(states) or touchable_states(docket.case, place, provision),
    )
    found = [*obstacles_to_person(situation, provision), *is_member(situation, provision, by.id)]
    refuse_if(situation, provision, found)
    chosen = replace(situation, items=situation.items or touchable(docket.case, place, provision))
    if provision.needs_others:
        propose(docket, chosen, provision, by)
    else:
        perform(docket, chosen, provision, role_used(by, provision.by), by=by.id)
    settle(docket)
    return docket.decision()


def obstacles_to_person(situation: Situation, step: Step) -> list[Obstacle]:
    found = [*obstacles_of(situation, step)]
    if not is_for_people(step):
        roles = situation.law.office.roles
        found.append(Obstacle("role", say("role", roles=listed(roles.get(role, role) for role in step.by)), step.law))
    known = Known(situation.law, situation.facts, situation.on, (*situation.items, *situation.states))
    found += obstacles_in_facts(known, step.asks, situation.step_facts, step.law)
    found += wrong_items(situation, step)
    found += goods_without_ground(situation, step)
    found += wrong_states(situation, step)
    return found


def wrong_items(situation: Situation, step: Step) -> list[Obstacle]:
    """Goods that the step may not touch: not on the file, in another status, or outside the proceeding."""
    known = touchable(situation.case, situation.proceeding, step) if step.items else tuple(situation.case.items)
    wrong = [item for item in situation.items if item not in known]
    return [Obstacle("items", say("wrong_items"), step.law, goods_named(situation.facts, wrong))] if wrong else []


def goods_without_ground(situation: Situation, step: Step) -> list[Obstacle]:
    """Where every ground names the goods it is for, the step may touch no others."""
    grounds = [each for ask in step.asks if ask.type == "grounds" for each in situation.step_facts.get(ask.id) or ()]
    named = [tuple(each.get("items") or ()) if isinstance(each, Mapping) else () for each in grounds]
    if not step.items or not all(named):
        return []
    touched = situation.items or touchable(situation.case, situation.proceeding, step)
    left = [item for item in touched if not any(item in items for items in named)] if named else []
    return (
        [Obstacle("items", say("goods_without_ground"), step.law, goods_named(situation.facts, left))] if left else []
    )


def wrong_states(situation: Situation, step: Step) -> list[Obstacle]:
    """States that the step may not touch: not designated, in another status, or outside the proceeding."""
    known = touchable_states(situation.case, situation.proceeding, step)
    wrong = [state for state in situation.states if state not in known]
    return (
        [Obstacle("states", say("wrong_states"), step.law, states_named(situation.law.office, wrong))] if wrong else []
    )


def refuse_if(situation: Situation, step: Step, obstacles: list[Obstacle]) -> None:
    if obstacles:
        name = f"{situation.proceeding.procedure}.{step.id}"
        raise StepNotAllowed(name, situation.proceeding.phase, obstacles)


def role_used(by: Person, roles: Sequence[str]) -> str:
    """The role in which the person acts; for a step of a party, that party."""
    return next((role for role in roles if role in by.roles), roles[0] if roles else "")


def propose(docket: Docket, situation: Situation, step: Step, by: Person) -> None:
    key = situation.proceeding.key
    docket.record(
        "step_proposed",
        situation.on,
        step.law,
        key=next_key(f"{key}/{step.id}/{docket.case.length}", docket.case.proposals),
        proceeding=key,
        step=step.id,
        by=by.id,
        by_role=role_used(by, step.by),
        facts=situation.step_facts,
        items=situation.items,
        **({"states": situation.states} if situation.states else {}),
    )


def confirm(  # noqa: PLR0913
    law: Law, case: CaseState, facts: Mapping[str, Any], *, proposal: str, by: Person, on: date
) -> Decision:
    """A second person confirms a proposed step, which is thereby taken on the day `on`.

    Where a panel decides, it is taken once the majority of its members agree. Raises StepNotAllowed, also where a
    condition has changed since the proposal.
    """
    docket = begin(law, case, facts, on)
    proposed = proposal_named(docket.case, proposal)
    situation, step = situation_of(law, docket.case, facts, proposed, on)
    found = [*obstacles_to_confirming(situation, step, proposed, by), *obstacles_of(situation, step)]
    refuse_if(situation, step, found)
    if step.panel:
        docket.record("proposal_agreed", on, step.law, key=proposal, proceeding=proposed.proceeding, by=by.id)
    if not step.panel or carries(2 + len(proposed.agreed), situation.proceeding.panel):
        perform(docket, situation, step, role_used(by, step.confirmed_by or step.by), by=by.id)
    settle(docket)
    return docket.decision()


def object_to(  # noqa: PLR0913
    law: Law, case: CaseState, facts: Mapping[str, Any], *, proposal: str, by: Person, on: date, reason: str
) -> Decision:
    """A member of the panel votes against a proposed step; once the majority has, the proposal falls.

    Raises StepNotAllowed where the person has no vote.
    """
    docket = begin(law, case, facts, on)
    proposed = proposal_named(docket.case, proposal)
    situation, step = situation_of(law, docket.case, facts, proposed, on)
    refuse_if(situation, step, [*has_panel(situation, step), *obstacles_to_confirming(situation, step, proposed, by)])
    said = {"key": proposal, "proceeding": proposed.proceeding, "by": by.id}
    docket.record("proposal_objected", on, step.law, reason=reason, **said)
    if carries(1 + len(proposed.objected), situation.proceeding.panel):
        docket.record("proposal_withdrawn", on, step.law, **said)
    return docket.decision()


def confirm_obstacles(  # noqa: PLR0913
    law: Law, case: CaseState, facts: Mapping[str, Any], *, proposal: str, by: Person, on: date
) -> tuple[Obstacle, ...]:
    """Why a person may not confirm a proposed step; empty if they may."""
    proposed = proposal_named(case, proposal)
    situation, step = situation_of(law, case, facts, proposed, on)
    return (*obstacles_to_confirming(situation, step, proposed, by), *obstacles_of(situation, step))


def proposal_named(case: CaseState, key: str) -> ProposalState:
    if key not in case.proposals:
        raise UnknownInCase(say("no_such_proposal", key=key))
    return case.proposals[key]


def situation_of(
    law: Law, case: CaseState, facts: Mapping[str, Any], proposed: ProposalState, on: date
) -> tuple[Situation, Step]:
    place = law.proceeding_named(case, proposed.proceeding)
    situation = Situation(
        law,
        case,
        facts,
        place,
        on,
        step_facts=proposed.facts,
        items=proposed.items,
        states=proposed.states,
        proposal=proposed.key,
    )
    return situation, law.step_named(place, proposed.step)


def obstacles_to_confirming(situation: Situation, step: Step, proposed: ProposalState, by: Person) -> list[Obstacle]:
    found = []
    roles = step.confirmed_by or step.by
    if by.id == proposed.proposed_by:
        found.append(Obstacle("four_eyes", say("four_eyes"), step.law))
    if not set(roles).intersection(by.roles):
        officers = situation.law.office.roles
        found.append(Obstacle("role", say("role", roles=listed(officers.get(role, role) for role in roles)), step.law))
    found += [*is_member(situation, step, by.id), *has_said(step, proposed, by.id)]
    return [*found, *wrong_items(situation, step), *wrong_states(situation, step)]


def withdraw_proposal(law: Law, case: CaseState, *, proposal: str, by: Person, on: date) -> Decision:
    """Take a proposal back, or send it back: the step may then be proposed anew."""
    law.check_pinned(case)
    proposed = proposal_named(case, proposal)
    docket = Docket(law, {}, case)
    step = law.step_named(law.proceeding_named(case, proposed.proceeding), proposed.step)
    docket.record("proposal_withdrawn", on, step.law, key=proposal, proceeding=proposed.proceeding, by=by.id)
    return docket.decision()
