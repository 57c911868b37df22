"""A case for the tests of rules: only what a test names."""

from datetime import date
from typing import Any

from openipo.domain.procedures.api import CaseState, CaseView, ClockState, ProceedingState

FILED_ON = date(2026, 3, 5)


def a_case(
    *,
    on: date = FILED_ON,
    stated: dict[str, Any] | None = None,
    entered: dict[str, Any] | None = None,
    state: CaseState | None = None,
    **facts: Any,
) -> CaseView:
    """`facts` are the register's; `stated` is what the request says (None: no proceeding), `entered` the step's."""
    proceeding = None if stated is None else a_proceeding("opposition", "filed", stated)
    return CaseView(facts, state or CaseState(), proceeding, on, entered or {})


def a_proceeding(procedure: str, phase: str, facts: dict[str, Any] | None = None) -> ProceedingState:
    return ProceedingState(procedure, procedure, phase, FILED_ON, FILED_ON, facts=facts or {})


def items(**statuses: str) -> CaseState:
    return CaseState(items=statuses)


def a_clock(clock: str, expires_on: date | None, status: str = "running") -> CaseState:
    key = f"application/{clock}"
    return CaseState(clocks={key: ClockState(key, clock, "application", FILED_ON, expires_on, {}, "Act", status)})


def an_interest(kind: str = "licence", **values: Any) -> dict[str, Any]:
    """What the register has of a licence, a pledge, an order; in all goods and without end unless the test says so."""
    fields: dict[str, Any] = {
        "id": "i1",
        "items": [],
        "until": None,
        "ended_on": None,
        "facts": {},
        "parties": [],
        "under": "",
    }
    return {**fields, "kind": kind, "blocks_disposal": False, **values}
