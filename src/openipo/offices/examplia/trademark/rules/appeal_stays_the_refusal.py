"""Does an appeal keep the application or the designation alive? (Act s.110(4))"""

from openipo.domain.procedures.api import CaseView, rule

STAYING = ("appeal", "court-case")
STAYED = ("application", "designation", "opposition", "appeal")


@rule(
    law="Act s.110(4)",
    obstacle={
        "en": "No appeal against the refusal is open.",
        "fr": "Aucun recours contre le rejet n'est pendant.",
    },
)
def appeal_stays_the_refusal(case: CaseView) -> bool:
    """An open appeal, or an open court case, is against the refusal or an opposition."""
    open_now = [each for each in case.state.proceedings.values() if each.procedure in STAYING and not each.final]
    against = [case.state.proceedings.get(str(each.facts.get("against") or "")) for each in open_now]
    return any(each is not None and each.procedure in STAYED for each in against)
