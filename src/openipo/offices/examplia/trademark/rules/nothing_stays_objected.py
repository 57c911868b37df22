"""Is the refusal withdrawn for everything objected to? (Act s.144(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.144(2)",
    obstacle={
        "en": "Some goods would stay objected to: confirm the refusal for these instead.",
        "fr": "Des produits resteraient visés : confirmez plutôt le refus pour ceux-ci.",
    },
)
def nothing_stays_objected(case: CaseView) -> bool:
    """Every item that is objected to is named for the withdrawal."""
    objected = {item for item, status in case.item_statuses.items() if status == "objected"}
    return not case.items or objected <= {*case.items}
