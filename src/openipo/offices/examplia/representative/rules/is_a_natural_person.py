"""Is the applicant one natural person? (Act s.171(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.171(1)",
    obstacle={
        "en": "Only one natural person can be entered as representative.",
        "fr": "Seule une personne physique peut être inscrite comme mandataire.",
    },
)
def is_a_natural_person(case: CaseView) -> bool:
    """One applicant, and no organisation."""
    applicants = case.facts["applicants"]
    return len(applicants) == 1 and applicants[0].get("kind") == "person"
