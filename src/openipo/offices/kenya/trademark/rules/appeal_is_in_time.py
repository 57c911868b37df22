"""Is the appeal in time? (Rule 121)"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.kernel.calendar.api import Period, add

DECISIONS = frozenset(
    {
        *("refusal", "refusal-in-part", "opposition-upheld", "opposition-upheld-opponent", "opposition-rejected"),
        *("opposition-rejected-opponent", "removal-decision", "removal-decision-claimant", "removal-rejected"),
        *("removal-rejected-claimant", "refusal-confirmed", "refusal-withdrawn-in-part"),
    }
)


@rule(
    law="Rule 121",
    obstacle={"en": "The appeal came later than sixty days after the decision was served."},
)
def appeal_is_in_time(case: CaseView) -> bool:
    """Within sixty days of the last service of the decision; before it, in time too."""
    against = str(case.step_facts.get("against") or "")
    letters = [each for each in case.state.letters.values() if each.proceeding == against]
    served = [each.served_on for each in letters if each.letter in DECISIONS and each.served_on]
    if not served:
        return True
    return case.on <= add(max(served), Period(60, "days"), calendar=case.calendar).day
