"""Have all registered users of these goods consented to the surrender? (Act s.36A)"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.36A",
    obstacle={"en": "A registered user of these goods has not consented."},
)
def users_consent_to_surrender(case: CaseView) -> bool:
    """Each user entered for these goods is among the consents."""
    entered = {interest["id"] for interest in case.interests("licence")}
    return entered <= set(case.step_facts.get("consents") or ())
