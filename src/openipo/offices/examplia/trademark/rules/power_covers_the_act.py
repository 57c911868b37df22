"""Does a power of attorney cover what the representative asks for? (Act s.178(3))"""

from openipo.domain.parties.api import power_covers
from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.178(3)",
    obstacle={
        "en": "The power of attorney of the representative does not cover this proceeding, or is not valid today.",
        "fr": "Le pouvoir du mandataire ne couvre pas cette procédure, ou n'est pas valable aujourd'hui.",
    },
)
def power_covers_the_act(case: CaseView) -> bool:
    """Whoever has filed powers acts within them; that a power is filed at all is asked elsewhere (Rule 5(2))."""
    act = case.proceeding.procedure if case.proceeding else "application"
    for party in case.facts["representatives"]:
        powers = [power for power in case.facts["powers"] if power["representative"] == party["id"]]
        if powers and not any(power_covers(power, act, case.on) for power in powers):
            return False
    return True
