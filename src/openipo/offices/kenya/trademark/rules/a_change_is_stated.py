"""Does the request say what has changed? (Act s.37(1)(a))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.37(1)(a)",
    obstacle={"en": "The request states neither a new name nor a new address."},
)
def a_change_is_stated(case: CaseView) -> bool:
    """A new name or a new address is stated."""
    return any(case.step_facts.get(what) for what in ("name", "address"))
