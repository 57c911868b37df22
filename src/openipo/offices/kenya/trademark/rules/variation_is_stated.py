"""Does the request say what is varied? (Act s.31(8)(a))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.31(8)(a)",
    obstacle={"en": "Say what is varied: the last day or the place of use."},
)
def variation_is_stated(case: CaseView) -> bool:
    """A new last day or a new place is stated."""
    return any(case.step_facts.get(what) for what in ("until", "territory"))
