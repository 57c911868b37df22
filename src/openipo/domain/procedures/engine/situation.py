"""The situation in which a step is looked at: law, case, facts, proceeding, day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from openipo.domain.procedures.engine.case_view import CaseView
from openipo.domain.procedures.engine.decided import goods_decided
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.model.book import ITSELF, Step
from openipo.domain.procedures.model.state import CaseState, ClockState, ProceedingState

ENDED_STATES = ("refused", "withdrawn", "lapsed", "cancelled", "renounced")  # states in which there is nothing left


@dataclass(frozen=True)
class Situation:
    """`roles` are those of whoever would take the step; None where nobody in particular asks."""

    law: Law
    case: CaseState
    facts: Mapping[str, Any]
    proceeding: ProceedingState
    on: date
    roles: frozenset[str] | None = None
    step_facts: Mapping[str, Any] = field(default_factory=dict)
    items: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    proposal: str = ""  # the proposal that is being confirmed

    @cached_property
    def view(self) -> CaseView:
        seen = (self.case, self.proceeding, self.on, self.step_facts, self.items, self.states)
        return CaseView(self.facts, *seen, self.law.office.member_states, self.law.calendar)

    def clocks_named(self, name: str) -> Iterator[ClockState]:
        """Clocks of a provision ("formalities-reply", or "application.formalities-reply"), oldest first.

        A bare name means the proceeding's own clock if its procedure has one of that name, else any of the file.
        """
        procedure, _, clock = name.rpartition(".")
        own = not procedure and clock in self.law.procedure_of(self.proceeding).clocks
        for state in self.case.clocks.values():
            if state.clock != clock or (own and state.proceeding != self.proceeding.key):
                continue
            if not procedure or self.case.proceedings[state.proceeding].procedure == procedure:
                yield state

    def own_or_any(self, found: list[Any]) -> list[Any]:
        """Fees or letters of the proceeding itself, where there are any; else of the file."""
        return [each for each in found if each.proceeding == self.proceeding.key] or found


def last_day(clock: ClockState) -> date | None:
    """The day after which a clock is missed; None while it stands still."""
    return clock.grace_until or clock.expires_on


def touchable(case: CaseState, proceeding: ProceedingState, step: Step) -> tuple[str, ...]:
    """The goods items that a step may touch: by their status, and within what the proceeding concerns."""
    if step.items is None:
        return ()
    came_from = step.items.came_from
    concerned = proceeding.items or case.items
    found = tuple(item for item in concerned if case.items.get(item) in came_from)
    if not step.items.decided_in:
        return found
    decided = goods_decided(case, decided_in(proceeding, step.items.decided_in), found)
    return tuple(item for item in found if item in decided)


def decided_in(proceeding: ProceedingState, named: str) -> str:
    """The key of the proceeding whose decision is meant: its own, or the one that its form names."""
    return proceeding.key if named == ITSELF else str(proceeding.facts.get(named) or "")


def touchable_states(case: CaseState, proceeding: ProceedingState, step: Step) -> tuple[str, ...]:
    """The designated states that a step may touch: by their status, and within what the proceeding concerns."""
    if step.states is None:
        return ()
    concerned = proceeding.states or case.states
    return tuple(state for state in concerned if case.states.get(state) in step.states.came_from)


def states_left(case: CaseState) -> tuple[str, ...]:
    """Designated states in which the file has, or may still have, effect."""
    return tuple(state for state, status in case.states.items() if status not in ENDED_STATES)
