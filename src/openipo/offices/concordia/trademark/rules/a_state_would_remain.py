"""Would a designated state remain after the withdrawal? (Protocol Art. 4(4))"""

from openipo.domain.procedures.api import CaseView, rule

LIVE = ("designated", "notified", "accepted")


@rule(
    law="Protocol Art. 4(4)",
    obstacle={
        "en": "No designated state would remain: the application itself has to be withdrawn.",
        "fr": "Il ne resterait aucun État désigné : c'est la demande elle-même qui doit être retirée.",
    },
)
def a_state_would_remain(case: CaseView) -> bool:
    """Some designated state that has not ended is left out of the withdrawal."""
    live = [state for state, status in case.state_statuses.items() if status in LIVE]
    return len(live) > 1 and (not case.states or set(live) != set(case.states))
