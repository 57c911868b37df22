"""Is an agent appointed for an applicant without business in the country? (Rule 14)"""

from openipo.domain.procedures.api import CaseView, rule

HOME = "KE"


@rule(
    law="Rule 14",
    obstacle={"en": "No applicant has an address in Kenya, and no agent is appointed (form TM 1)."},
)
def agent_is_appointed(case: CaseView) -> bool:
    """An applicant has an address in the country, or an agent acts for them."""
    at_home = any(party["country"] == HOME for party in case.facts["applicants"])
    return at_home or bool(case.facts["representatives"])
