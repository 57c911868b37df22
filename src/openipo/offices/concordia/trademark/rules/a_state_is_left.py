"""Is any designated state left? (Protocol Art. 7(6))"""

from openipo.domain.procedures.api import CaseView, rule

ENDED = ("refused", "withdrawn", "lapsed", "cancelled", "renounced")


@rule(
    law="Protocol Art. 7(6)",
    obstacle={
        "en": "No designated state is left.",
        "fr": "Il ne reste aucun État désigné.",
    },
)
def a_state_is_left(case: CaseView) -> bool:
    """Some designated state has not refused, and has not been given up."""
    return any(status not in ENDED for status in case.state_statuses.values())
