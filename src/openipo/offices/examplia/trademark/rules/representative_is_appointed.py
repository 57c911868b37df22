"""Has an applicant abroad appointed a representative? (Act s.10(3))"""

from openipo.domain.procedures.api import CaseView, rule

HOME = "XX"  # the code under which WIPO ST.3 leaves room for an invented country


@rule(
    law="Act s.10(3)",
    obstacle={
        "en": "No applicant has an address in Examplia, and no representative is appointed.",
        "fr": "Aucun déposant n'a d'adresse à Examplia et aucun mandataire n'est désigné.",
    },
)
def representative_is_appointed(case: CaseView) -> bool:
    """An applicant has an address in the country, or a representative acts for them."""
    at_home = any(party["country"] == HOME for party in case.facts["applicants"])
    return at_home or bool(case.facts["representatives"])
