"""Does an appeal keep the application alive? (Act s.110(4))"""

from openipo.domain.procedures.api import CaseView, rule

STAYING = ("appeal", "court-case")


@rule(
    law="Act s.110(4)",
    obstacle={
        "en": "No appeal against the refusal is open.",
        "fr": "Aucun recours contre le rejet n'est pendant.",
    },
)
def appeal_stays_the_refusal(case: CaseView) -> bool:
    """An open appeal, or an open court case, is against the application or an opposition to it."""
    open_now = [each for each in case.state.proceedings.values() if each.procedure in STAYING and not each.final]
    against = [case.state.proceedings.get(str(each.facts.get("against") or "")) for each in open_now]
    return any(each is not None and each.procedure in ("application", "opposition", "appeal") for each in against)
