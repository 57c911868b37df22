"""Is there a decision that can be appealed against? (Act s.110(1))"""

from datetime import date

from openipo.domain.procedures.api import CaseView, rule
from openipo.offices.examplia.trademark.rules.appeal_is_in_time import DECISIONS

APPEALABLE = {
    "application": ("refused", "refused-in-part"),
    "designation": ("refused", "refused-in-part"),
    "opposition": ("upheld", "upheld-in-part", "rejected", "inadmissible"),
    "invalidity": ("decided", "rejected", "inadmissible"),
    "revocation": ("decided", "rejected", "inadmissible"),
    "cancellation": ("decided",),
}
OF_ONE_PARTY = ("application", "designation")  # against other decisions each party may appeal for itself
DECIDED = ("dismissed", "allowed")


@rule(
    law="Act s.110(1)",
    obstacle={
        "en": "There is no such decision against which an appeal lies.",
        "fr": "Il n'existe pas de telle décision susceptible de recours.",
    },
)
def decision_can_be_appealed(case: CaseView) -> bool:
    """The proceeding appealed against stands where a decision was given, on which the Board has not decided yet."""
    against = case.state.proceedings.get(str(case.step_facts.get("against") or ""))
    if against is None or against.phase not in APPEALABLE.get(against.procedure, ()):
        return False
    return against.procedure not in OF_ONE_PARTY or not board_has_decided(case, against.key)


def board_has_decided(case: CaseView, against: str) -> bool:
    """The same decision came before the Board: what the Board has decided is for the court only (Act s.115(1)).

    A decision given anew, because the case was sent back or the examination reopened, is another one.
    """
    own = [each for each in case.state.proceedings.values() if each.facts.get("against") == against]
    decided = [each.opened_on for each in own if each.procedure == "appeal" and each.phase in DECIDED]
    letters = [each for each in case.state.letters.values() if each.proceeding == against and each.letter in DECISIONS]
    latest = max((each.drafted_on for each in letters), default=date.min)
    return any(opened_on >= latest for opened_on in decided)
