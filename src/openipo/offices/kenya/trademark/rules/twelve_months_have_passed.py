"""Have twelve months passed since the application? (Act s.22(3))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.kernel.calendar.api import Calendar, Period, add

TWELVE_MONTHS = Period(12, "months")
ALL_DAYS = Calendar(closed_weekdays=frozenset())


@rule(
    law="Act s.22(3)",
    obstacle={"en": "Notice of non-completion may be given only when twelve months have passed since the application."},
)
def twelve_months_have_passed(case: CaseView) -> bool:
    """Today lies after the last day of the twelve months."""
    return case.on > add(case.facts["filed_on"], TWELVE_MONTHS, calendar=ALL_DAYS).day
