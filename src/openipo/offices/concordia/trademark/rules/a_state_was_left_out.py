"""Was a state left out of the request for renewal? (Protocol Art. 12(4))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Protocol Art. 12(4)",
    obstacle={
        "en": "Renewal was requested for all states.",
        "fr": "Le renouvellement a été demandé pour tous les États.",
    },
)
def a_state_was_left_out(case: CaseView) -> bool:
    """Some state in force was not named in the request for renewal."""
    return "not-renewed" in case.state_statuses.values()
