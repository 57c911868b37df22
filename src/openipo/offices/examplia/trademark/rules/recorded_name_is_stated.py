"""Does the request name the holder as the register does? (Act s.131(1)(b))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.offices.examplia.trademark.names import same_name


@rule(
    law="Act s.131(1)(b)",
    obstacle={
        "en": "The name that the request gives as recorded is not the one in the register.",
        "fr": "Le nom que la demande donne comme inscrit n'est pas celui du registre.",
    },
)
def recorded_name_is_stated(case: CaseView) -> bool:
    """There is one applicant or holder, and the name stated is his but for capitals and blanks."""
    stated = case.proceeding.facts.get("recorded_name", "") if case.proceeding else ""
    holders = case.facts["applicants"]
    return len(holders) == 1 and same_name(holders[0]["name"], stated)
