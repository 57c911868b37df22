"""Was the designation of the state withdrawn? (Protocol Art. 4(4))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Protocol Art. 4(4)",
    obstacle={
        "en": "The designation has not been withdrawn.",
        "fr": "La désignation n'a pas été retirée.",
    },
)
def the_state_has_gone(case: CaseView) -> bool:
    """None of the states that the proceeding is about is designated any more."""
    concerned = case.proceeding.states if case.proceeding else ()
    return bool(concerned) and all(case.state_statuses.get(state) == "withdrawn" for state in concerned)
