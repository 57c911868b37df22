"""Does the request say who comes or who goes? (Act s.61(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.61(1)",
    obstacle={
        "en": "Name the representative who comes, or the one who leaves.",
        "fr": "Indiquez le mandataire désigné, ou celui qui cesse ses fonctions.",
    },
)
def change_of_representative_is_stated(case: CaseView) -> bool:
    """A new representative is named, or one on the file who leaves."""
    return bool(case.step_facts.get("representative") or case.step_facts.get("removes"))
