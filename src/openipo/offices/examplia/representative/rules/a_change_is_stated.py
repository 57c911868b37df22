"""Does the request say what changes? (Act s.179)"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.179",
    obstacle={
        "en": "The request states neither a new name nor a new address.",
        "fr": "La requête n'indique ni nouveau nom ni nouvelle adresse.",
    },
)
def a_change_is_stated(case: CaseView) -> bool:
    """A new name or a new address is stated."""
    return any(case.step_facts.get(what) for what in ("name", "address"))
