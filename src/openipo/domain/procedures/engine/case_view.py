"""What a rule sees of a case."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openipo.domain.procedures.model.state import CaseState, ProceedingState


@dataclass(frozen=True)
class CaseView:
    """A file as a rule sees it on a day, in one proceeding, for one step.

    `facts` are the register's plain values, `state` where the file stands, `step_facts` what was entered for the step
    (days as ISO text), `items` the goods items that the step is to touch,
    `states` the designated states.
    """

    facts: Mapping[str, Any]
    state: CaseState
    proceeding: ProceedingState | None
    on: date
    step_facts: Mapping[str, Any] = field(default_factory=dict)
    items: tuple[str, ...] = ()
    states: tuple[str, ...] = ()

    @property
    def item_statuses(self) -> Mapping[str, str]:
        """Goods item id -> status, as the proceedings have left them."""
        return self.state.items

    @property
    def state_statuses(self) -> Mapping[str, str]:
        """Designated state -> status, as the proceedings have left them."""
        return self.state.states
