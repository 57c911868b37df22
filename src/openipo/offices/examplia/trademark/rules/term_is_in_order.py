"""Does the term begin before it ends, and end later than today? (Rule 64(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 64(2)",
    obstacle={
        "en": "The term stated is over already, or ends before it begins.",
        "fr": "La durée indiquée est déjà échue, ou prend fin avant de commencer.",
    },
)
def term_is_in_order(case: CaseView) -> bool:
    """No last day is stated, or it lies neither before the first day nor before today."""
    until = case.stated.get("until")
    return not until or until >= max(case.stated.get("since") or "", case.on.isoformat())
