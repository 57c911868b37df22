"""Is the Registrar satisfied that it is just to restore the mark? (Rule 68)"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 68",
    obstacle={"en": "The mark is restored only where that is just; otherwise refuse the request."},
)
def restoration_is_just(case: CaseView) -> bool:
    """The Registrar has found that it is just."""
    return case.step_facts.get("just") is True
