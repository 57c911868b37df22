"""Is there a decision that can be appealed against? (Act s.110(1))"""

from openipo.domain.procedures.api import CaseView, rule

APPEALABLE = {
    "application": ("refused", "refused-in-part"),
    "designation": ("refused", "refused-in-part"),
    "opposition": ("upheld", "upheld-in-part", "rejected", "inadmissible"),
    "invalidity": ("decided", "rejected", "inadmissible"),
    "revocation": ("decided", "rejected", "inadmissible"),
    "cancellation": ("decided",),
}


@rule(
    law="Act s.110(1)",
    obstacle={
        "en": "There is no such decision against which an appeal lies.",
        "fr": "Il n'existe pas de telle décision susceptible de recours.",
    },
)
def decision_can_be_appealed(case: CaseView) -> bool:
    """The proceeding appealed against stands where a decision has been given."""
    against = case.state.proceedings.get(str(case.step_facts.get("against") or ""))
    return against is not None and against.phase in APPEALABLE.get(against.procedure, ())
