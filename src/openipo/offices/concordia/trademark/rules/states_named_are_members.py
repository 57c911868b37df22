"""Are the states for which renewal is asked for still members? (Protocol Art. 17(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Protocol Art. 17(2)",
    obstacle={
        "en": "A state that has left can no longer be renewed for: name the others.",
        "fr": "Le renouvellement n'est plus possible pour un État qui s'est retiré : indiquez les autres.",
    },
)
def states_named_are_members(case: CaseView) -> bool:
    """No state named has left the office; before any is named, it is enough that one could be."""
    if not case.states:
        return any(case.is_member(state) for state, status in case.state_statuses.items() if status == "in-force")
    return all(case.is_member(state) for state in case.states)
