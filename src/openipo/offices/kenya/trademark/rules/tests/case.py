"""A case for the tests of rules: only what a test names."""

from datetime import date
from typing import Any

from openipo.domain.procedures.api import CaseState, CaseView, ProceedingState

FILED_ON = date(2026, 3, 5)


def a_case(
    *,
    on: date = FILED_ON,
    stated: dict[str, Any] | None = None,
    entered: dict[str, Any] | None = None,
    state: CaseState | None = None,
    items: tuple[str, ...] = (),
    **facts: Any,
) -> CaseView:
    """`facts` are the register's; `stated` is what the request says (None: no proceeding), `entered` the step's."""
    proceeding = None if stated is None else a_proceeding("assignment", "requested", stated)
    return CaseView({"filed_on": FILED_ON, **facts}, state or CaseState(), proceeding, on, entered or {}, items)


def a_proceeding(procedure: str, phase: str, facts: dict[str, Any] | None = None) -> ProceedingState:
    return ProceedingState(procedure, procedure, phase, FILED_ON, FILED_ON, facts=facts or {})
