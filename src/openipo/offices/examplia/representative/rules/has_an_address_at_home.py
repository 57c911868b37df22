"""Has the applicant an address in the country? (Act s.171(1))"""

from openipo.domain.procedures.api import CaseView, rule

HOME = "XX"  # the code under which WIPO ST.3 leaves room for an invented country


@rule(
    law="Act s.171(1)",
    obstacle={
        "en": "The applicant states no address in Examplia.",
        "fr": "Le déposant n'indique aucune adresse à Examplia.",
    },
)
def has_an_address_at_home(case: CaseView) -> bool:
    """The address of the applicant is in the country."""
    return any(party["country"] == HOME for party in case.facts["applicants"])
