"""Is an applicant named, with an address? (Act s.11(1)(a))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.11(1)(a)",
    obstacle={
        "en": "No applicant with a name and an address is on file.",
        "fr": "Aucun déposant pourvu d'un nom et d'une adresse ne figure au dossier.",
    },
)
def applicant_is_identified(case: CaseView) -> bool:
    """At least one applicant has a name and an address."""
    return any(party["name"] and party["address"] for party in case.facts["applicants"])
