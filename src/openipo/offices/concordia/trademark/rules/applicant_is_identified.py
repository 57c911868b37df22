"""Is the applicant named, with an address? (Protocol Art. 5(1)(a))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Protocol Art. 5(1)(a)",
    obstacle={
        "en": "No applicant with a name and an address is on file.",
        "fr": "Aucun déposant avec un nom et une adresse ne figure au dossier.",
    },
)
def applicant_is_identified(case: CaseView) -> bool:
    """At least one applicant has a name and an address."""
    return any(party["name"] and party["address"] for party in case.facts["applicants"])
