"""Were all designated states members on the filing date? (Protocol Art. 4(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Protocol Art. 4(2)",
    obstacle={
        "en": "No state is designated, or one that was no member on the filing date.",
        "fr": "Aucun État n'est désigné, ou l'un d'eux n'était pas membre à la date de dépôt.",
    },
)
def states_are_members(case: CaseView) -> bool:
    """At least one state is designated, and none that was no member on the filing date."""
    designated = [state for state, status in case.state_statuses.items() if status == "designated"]
    return bool(designated) and all(case.is_member(state, case.facts["filed_on"]) for state in designated)
