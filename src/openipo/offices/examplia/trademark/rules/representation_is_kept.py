"""Is an applicant or holder abroad still represented after the change? (Act s.10(3), s.61(2))"""

from openipo.domain.procedures.api import CaseView, rule

HOME = "XX"  # the code under which WIPO ST.3 leaves room for an invented country


@rule(
    law="Act s.61(2)",
    obstacle={
        "en": "The applicant or holder is abroad and would be left without a representative.",
        "fr": "Le déposant ou titulaire est à l'étranger et resterait sans mandataire.",
    },
)
def representation_is_kept(case: CaseView) -> bool:
    """An applicant or holder has an address in the country, or somebody acts for them after the change."""
    if any(party["country"] == HOME for party in case.facts["applicants"]):
        return True
    leaves = case.stated.get("removes")
    stay = [party for party in case.facts["representatives"] if leaves and party["id"] != leaves]
    return bool(case.stated.get("representative") or stay)
