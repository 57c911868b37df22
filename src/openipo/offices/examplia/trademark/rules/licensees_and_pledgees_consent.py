"""Have all licensees and pledgees of the goods concerned consented? (Act s.72(3), s.73(3))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.73(3)",
    obstacle={
        "en": "A licensee or pledgee of these goods has not consented.",
        "fr": "Un preneur de licence ou un créancier gagiste de ces produits n'a pas consenti.",
    },
)
def licensees_and_pledgees_consent(case: CaseView) -> bool:
    """Each licence and pledge in force in these goods is among the consents of the request or those filed since."""
    entered = {interest["id"] for interest in case.interests("licence", "pledge")}
    if not entered:
        return True
    with_the_request = case.proceeding.facts.get("consents") or () if case.proceeding else ()
    return entered <= {*with_the_request, *(case.step_facts.get("consents") or ())}
