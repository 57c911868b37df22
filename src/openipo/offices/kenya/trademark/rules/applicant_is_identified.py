"""Is the applicant named, with an address? (Rule 21)"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 21",
    obstacle={"en": "No applicant with a name and an address is on file."},
)
def applicant_is_identified(case: CaseView) -> bool:
    """At least one applicant has a name and an address."""
    return any(party["name"] and party["address"] for party in case.facts["applicants"])
