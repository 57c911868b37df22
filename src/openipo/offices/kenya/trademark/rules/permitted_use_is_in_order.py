"""Does the permitted use begin before it ends, and end later than today? (Act s.31)"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.31",
    obstacle={"en": "The permitted use is over already, or ends before it begins."},
)
def permitted_use_is_in_order(case: CaseView) -> bool:
    """No last day is stated, or it lies neither before the first day nor before today."""
    until = case.stated.get("until")
    return not until or until >= max(case.stated.get("since") or "", case.on.isoformat())
