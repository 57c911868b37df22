"""Is the withdrawal signed by an applicant or for one? (Act s.22(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.22(1)",
    obstacle={
        "en": "The person who withdraws is neither an applicant nor the representative of one.",
        "fr": "La personne qui retire la demande n'est ni déposante ni mandataire d'un déposant.",
    },
)
def an_applicant_withdraws(case: CaseView) -> bool:
    """The name under the withdrawal is that of an applicant or of a representative on file."""
    signed = str(case.proceeding.facts.get("requested_by", "") if case.proceeding else "")
    entitled = [*case.facts["applicants"], *case.facts["representatives"]]
    return signed.strip().casefold() in [
        party["name"].strip().casefold() for party in entitled if party["name"].strip()
    ]
