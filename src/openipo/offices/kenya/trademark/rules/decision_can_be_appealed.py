"""Is there a decision against which an appeal lies? (Act s.21(6))"""

from openipo.domain.procedures.api import CaseView, rule

APPEALABLE = {
    "application": ("refused", "refused-in-part"),
    "designation": ("refused", "refused-in-part"),
    "opposition": ("upheld", "rejected"),
    "removal": ("removed", "rejected"),
}


@rule(
    law="Act s.21(6)",
    obstacle={"en": "There is no such decision against which an appeal lies."},
)
def decision_can_be_appealed(case: CaseView) -> bool:
    """The proceeding appealed against stands where the Registrar has decided."""
    against = case.state.proceedings.get(str(case.step_facts.get("against") or ""))
    return against is not None and against.phase in APPEALABLE.get(against.procedure, ())
