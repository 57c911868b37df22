"""Can the states asked for be designated? (Protocol Art. 14(1))"""

from openipo.domain.procedures.api import CaseView, rule

ENDED = ("refused", "withdrawn", "lapsed", "cancelled", "renounced")


@rule(
    law="Protocol Art. 14(1)",
    obstacle={
        "en": "A state asked for is no member today, or is designated already.",
        "fr": "Un État demandé n'est pas membre aujourd'hui ou est déjà désigné.",
    },
)
def states_asked_for_are_members(case: CaseView) -> bool:
    """Each state asked for is a member on the day, and not designated already."""
    asked_for = case.step_facts.get("states", ())
    return all(case.is_member(state) and case.state_statuses.get(state, "refused") in ENDED for state in asked_for)
