"""Why a step is closed: each built-in condition of the law book is one function that yields its obstacles."""

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any

from openipo.domain.procedures.engine.checklist import answered
from openipo.domain.procedures.engine.clock_conditions import (
    clock_over,
    clock_running,
    extension_possible,
    relief_possible,
)
from openipo.domain.procedures.engine.money_words import left_to_pay
from openipo.domain.procedures.engine.panels import has_panel
from openipo.domain.procedures.engine.situation import Situation, touchable, touchable_states
from openipo.domain.procedures.engine.status_words import statuses_listed
from openipo.domain.procedures.engine.unstated import begin_rule, waits_for_facts
from openipo.domain.procedures.engine.words import listed, say
from openipo.domain.procedures.model.book import Step
from openipo.domain.procedures.model.outcome import Obstacle

Condition = Callable[[Situation, Step], Iterator[Obstacle]]


def in_phase(situation: Situation, step: Step) -> Iterator[Obstacle]:
    """The proceeding stands in a phase from which the step leads; out of a final one leads only what reopens it."""
    proceeding = situation.proceeding
    if proceeding.final and step.reopens and proceeding.phase in step.came_from:
        return
    if proceeding.final:
        yield once(situation, step, "final", why_final)
    elif proceeding.phase not in step.came_from and "*" not in step.came_from:
        yield once(situation, step, "phase", why_phase)


def once(situation: Situation, step: Step, code: str, obstacle: Callable[[Situation, Step], Obstacle]) -> Obstacle:
    """An obstacle that depends on step and phase only is put into words once for each revision."""
    said = situation.law.index.said
    key = (code, situation.proceeding.procedure, step.id, situation.proceeding.phase)
    if key not in said:
        said[key] = obstacle(situation, step)
    found: Obstacle = said[key]
    return found


def why_final(situation: Situation, step: Step) -> Obstacle:
    here = situation.law.phase_of(situation.proceeding)
    return Obstacle("final", say("final", phase=here.label), here.law)


def why_phase(situation: Situation, step: Step) -> Obstacle:
    phases = situation.law.procedure_of(situation.proceeding).phases
    expected = listed(phases[phase].label if phase in phases else phase for phase in step.came_from)
    here = phases[situation.proceeding.phase].label
    return Obstacle("phase", say("phase", phases=expected, phase=here), step.law)


def not_suspended(situation: Situation, step: Step) -> Iterator[Obstacle]:
    if step.while_suspended:
        return
    said = situation.law.index.said
    for by in situation.proceeding.suspended_by:
        if by == situation.proceeding.key:
            if not step.resumes_itself:
                yield once(situation, step, "stands-still", why_it_stands_still)
            continue
        procedure = situation.law.procedure_of(situation.case.proceedings[by])
        key = ("suspended", procedure.id)
        if key not in said:
            said[key] = Obstacle("suspended", say("suspended", proceeding=procedure.label), procedure.law)
        yield said[key]


def why_it_stands_still(situation: Situation, step: Step) -> Obstacle:
    """A step has suspended the proceeding itself; the sentence names the step with which it goes on."""
    procedure = situation.law.procedure_of(situation.proceeding)
    going_on = listed(each.label for each in procedure.steps.values() if each.resumes_itself)
    return Obstacle("suspended", say("stands_still_itself", procedure=procedure.label, step=going_on), procedure.law)


def stands_still(situation: Situation, step: Step) -> Iterator[Obstacle]:
    """Only what stands still can go on, and only what does not can be suspended."""
    proceeding = situation.proceeding
    label = situation.law.procedure_of(proceeding).label
    is_still = proceeding.key in proceeding.suspended_by
    if step.resumes_itself and not is_still:
        yield Obstacle("not_suspended", say("not_suspended", procedure=label), step.law)
    if step.suspends_itself and is_still:
        yield Obstacle("suspended", say("suspended_already", procedure=label), step.law)


def role_held(situation: Situation, step: Step) -> Iterator[Obstacle]:
    """A step of a party ("applicant") may be recorded by any officer."""
    if situation.roles is None or situation.roles.intersection(step.by):
        return
    officers = situation.law.office.roles
    if all(role in officers or role == "system" for role in step.by):
        yield once(situation, step, "role", why_role)


def why_role(situation: Situation, step: Step) -> Obstacle:
    officers = situation.law.office.roles
    return Obstacle("role", say("role", roles=listed(officers.get(role, role) for role in step.by)), step.law)


def rules_hold(situation: Situation, step: Step) -> Iterator[Obstacle]:
    yield from rule_obstacles(situation, step.requires)
    yield from rule_obstacles(situation, step.refused_if, refused=True)


def only_if(situation: Situation, step: Step) -> Iterator[Obstacle]:
    yield from rule_obstacles(situation, step.only_if)


def rule_obstacles(situation: Situation, names: tuple[str, ...], *, refused: bool = False) -> Iterator[Obstacle]:
    """Rules that do not hold; with `refused`, rules that hold though they must not."""
    for name in names:
        rule = situation.law.book.rules[name]
        begin_rule(situation.step_facts)
        if bool(rule(situation.view)) is refused and not waits_for_facts(situation.step_facts):
            yield Obstacle(name, rule.obstacle, rule.law)


def paid(situation: Situation, step: Step) -> Iterator[Obstacle]:
    """Fees that were charged must be paid in full; a fee that was never charged is not owed."""
    for name in step.paid:
        fee = situation.law.revision.fees[name]
        charges = situation.own_or_any([state for state in situation.case.fees.values() if state.fee == name])
        for state in charges:
            if state.status == "due":
                left = left_to_pay(situation.law, state, situation.on)
                yield Obstacle(f"paid:{name}", say("paid", fee=fee.label, left=left), fee.law)


def served(situation: Situation, step: Step) -> Iterator[Obstacle]:
    for name in step.served:
        letter = situation.law.revision.letters[name]
        sent = situation.own_or_any([state for state in situation.case.letters.values() if state.letter == name])
        served_on = sent[-1].served_on if sent else None
        if served_on is None or served_on > situation.on:
            yield Obstacle(f"served:{name}", say("served", letter=letter.label), letter.law)


def none_open(situation: Situation, step: Step) -> Iterator[Obstacle]:
    for name in step.none_open:
        if any(other.procedure == name and not other.final for other in situation.case.proceedings.values()):
            procedure = situation.law.revision.procedures[name]
            yield Obstacle(f"none_open:{name}", say("none_open", procedure=procedure.label), step.law)


def has_items(situation: Situation, step: Step) -> Iterator[Obstacle]:
    """Some goods must have a status that the step may touch (unless the file has no goods at all)."""
    if step.items and situation.case.items and not touchable(situation.case, situation.proceeding, step):
        yield Obstacle("items", say("none_of_items", statuses=statuses_listed(step.items.came_from)), step.law)


def has_states(situation: Situation, step: Step) -> Iterator[Obstacle]:
    """Some designated state must have a status that the step may touch."""
    if step.states and not touchable_states(situation.case, situation.proceeding, step):
        yield Obstacle("states", say("none_of_states", statuses=statuses_listed(step.states.came_from)), step.law)


def not_proposed(situation: Situation, step: Step) -> Iterator[Obstacle]:
    """A step that waits for a second pair of eyes is not proposed again."""
    for proposal in situation.case.proposals.values():
        waits = proposal.step == step.id and proposal.proceeding == situation.proceeding.key
        if waits and proposal.key != situation.proposal:
            yield Obstacle("proposed", say("proposed"), step.law)


def always(step: Step) -> bool:
    return True


# Each condition with the question whether a step states anything for it.
AUTOMATIC: tuple[tuple[Callable[[Step], Any], Condition], ...] = (
    (always, in_phase),
    (attrgetter("only_if"), only_if),
    (lambda step: step.requires or step.refused_if, rules_hold),
    (attrgetter("paid"), paid),
    (attrgetter("served"), served),
    (attrgetter("clock_running"), clock_running),
    (attrgetter("clock_over"), clock_over),
    (attrgetter("none_open"), none_open),
)
FOR_PEOPLE: tuple[tuple[Callable[[Step], Any], Condition], ...] = (
    *AUTOMATIC,
    (attrgetter("answered"), answered),
    (always, not_suspended),
    (lambda step: step.resumes_itself or step.suspends_itself, stands_still),
    (always, role_held),
    (attrgetter("items"), has_items),
    (attrgetter("states"), has_states),
    (always, extension_possible),
    (always, relief_possible),
    (attrgetter("needs_others"), not_proposed),
    (attrgetter("panel"), has_panel),
)


def obstacles_of(situation: Situation, step: Step) -> tuple[Obstacle, ...]:
    """Everything that keeps a step closed for a person."""
    said = situation.law.index.said
    key = ("conditions", situation.proceeding.procedure, step.id)
    if key not in said:
        said[key] = tuple(condition for stated, condition in FOR_PEOPLE if stated(step))
    return tuple(obstacle for condition in said[key] for obstacle in condition(situation, step))


def obstacles_to_automatic(situation: Situation, step: Step) -> tuple[Obstacle, ...]:
    """What keeps the system from taking a step: all but suspension, the role, and the goods it finds to touch."""
    return tuple(obstacle for stated, condition in AUTOMATIC if stated(step) for obstacle in condition(situation, step))
