"""What a rule sees of a case."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.decided import goods_decided
from openipo.domain.procedures.engine.interests import Interest, interests_in_force
from openipo.domain.procedures.model.book import MemberState
from openipo.domain.procedures.model.state import CaseState, ProceedingState
from openipo.kernel.calendar.api import Calendar


@dataclass(frozen=True)
class CaseView:
    """A file as a rule sees it on a day, in one proceeding, for one step.

    `facts` are the register's plain values, `state` where the file stands, `step_facts` what was entered for the step
    (days as ISO text), `items` the goods items that the step is to touch,
    `states` the designated states, `member_states` those for which the office acts or has acted,
    `calendar` that of the office.
    """

    facts: Mapping[str, Any]
    state: CaseState
    proceeding: ProceedingState | None
    on: date
    step_facts: Mapping[str, Any] = field(default_factory=dict)
    items: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    member_states: tuple[MemberState, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)

    @property
    def stated(self) -> Mapping[str, Any]:
        """What the request stated and, before it, what was entered for the step."""
        return {**(self.proceeding.facts if self.proceeding else {}), **self.step_facts}

    @property
    def items_concerned(self) -> tuple[str, ...]:
        """The goods items that the step names, else those of the proceeding; empty for the whole file."""
        return self.items or (self.proceeding.items if self.proceeding else ())

    def interests(self, *kinds: str) -> list[Interest]:
        """What burdens or uses the right on the day, for the goods concerned: of these kinds, else of any."""
        return interests_in_force(self.facts, self.on, kinds, self.items_concerned)

    @property
    def item_statuses(self) -> Mapping[str, str]:
        """Goods item id -> status, as the proceedings have left them."""
        return self.state.items

    def goods_decided(self, proceeding: str, *statuses: str) -> tuple[str, ...]:
        """The goods that stand, with one of these statuses, as the latest decision of a proceeding left them."""
        among = [item for item, status in self.state.items.items() if status in statuses]
        return goods_decided(self.state, proceeding, among) if among else ()

    @property
    def state_statuses(self) -> Mapping[str, str]:
        """Designated state -> status, as the proceedings have left them."""
        return self.state.states

    def is_member(self, code: str, on: date | None = None) -> bool:
        """Was the state a member of the office on the day, or is it today?"""
        return any(state.code == code and state.is_member(on or self.on) for state in self.member_states)
