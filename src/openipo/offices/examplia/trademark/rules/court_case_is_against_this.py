"""Was this the Board's decision that the court reviewed? (Act s.116(1)(c))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.116(1)(c)",
    obstacle={
        "en": "The court reviewed another decision.",
        "fr": "Le tribunal a contrôlé une autre décision.",
    },
)
def court_case_is_against_this(case: CaseView) -> bool:
    """A court case against this appeal has been sent back."""
    own = case.proceeding.key if case.proceeding else ""
    cases = [each for each in case.state.proceedings.values() if each.procedure == "court-case"]
    return any(each.facts.get("against") == own and each.phase == "sent-back" for each in cases)
