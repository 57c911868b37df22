"""A case for the tests of rules: only what a test names."""

from datetime import date
from typing import Any

from openipo.domain.procedures.api import CaseState, CaseView, MemberState, ProceedingState

FILED_ON = date(2026, 3, 5)
MEMBERS = (
    MemberState("QM", {"en": "Meridia"}, date(2020, 1, 1)),
    MemberState("QS", {"en": "Ruritana"}, date(2020, 1, 1), until=date(2034, 12, 31)),
)


def a_case(
    *,
    on: date = FILED_ON,
    designated: dict[str, str] | None = None,
    about: tuple[str, ...] = (),
    stated: dict[str, Any] | None = None,
    entered: dict[str, Any] | None = None,
    expires_on: date | None = None,
    states: tuple[str, ...] = (),
    **facts: Any,
) -> CaseView:
    """`designated` is how each state stands, `about` the states of the proceeding, `states` those of the step."""
    state = CaseState(states=designated or {}, anchors={"expiry": expires_on} if expires_on else {})
    proceeding = ProceedingState("asked", "asked", "asked", on, on, facts=stated or {}, states=about)
    return CaseView({"filed_on": FILED_ON, **facts}, state, proceeding, on, entered or {}, (), states, MEMBERS)
