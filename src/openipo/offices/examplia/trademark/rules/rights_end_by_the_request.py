"""Does the right end on the day of the request, or earlier? (Act s.105(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.105(2)",
    obstacle={
        "en": "The right ends on the day of the request or on an earlier day, not later.",
        "fr": "Le droit s'éteint au jour de la requête ou à un jour antérieur, non postérieur.",
    },
)
def rights_end_by_the_request(case: CaseView) -> bool:
    """A revocation counts from the request; from an earlier day where the owner had lost the right before."""
    stated = case.step_facts.get("rights_lost") or ""
    return case.proceeding is not None and str(stated) <= case.proceeding.opened_on.isoformat()
