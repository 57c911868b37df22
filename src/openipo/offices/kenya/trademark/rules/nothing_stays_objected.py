"""Is the refusal withdrawn for everything objected to? (IR Rule 10(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="IR Rule 10(2)",
    obstacle={"en": "Whether goods stay objected to decides if the refusal is withdrawn in full or in part."},
)
def nothing_stays_objected(case: CaseView) -> bool:
    """Every item that is objected to is named for the withdrawal, or none in particular."""
    objected = {item for item, status in case.item_statuses.items() if status == "objected"}
    return not case.items or objected <= {*case.items}
