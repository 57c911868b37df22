"""Has no applicant withdrawn the application? (Act s.22(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.22(2)",
    obstacle={
        "en": "The application has been withdrawn.",
        "fr": "La demande a été retirée.",
    },
)
def nobody_has_withdrawn(case: CaseView) -> bool:
    """No withdrawal has taken effect."""
    return not any(
        each.procedure == "withdrawal" and each.phase == "effective" for each in case.state.proceedings.values()
    )
