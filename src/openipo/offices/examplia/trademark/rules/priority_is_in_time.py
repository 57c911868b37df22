"""Is every priority claimed within six months? (Act s.15(1))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.kernel.calendar.api import Calendar, Period, add

SIX_MONTHS = Period(6, "months")
# A rule does not see the office's holidays: weekends are allowed for here, and the officer judges the rest.
WEEKENDS_OFF = Calendar(closed_weekdays=frozenset({"saturday", "sunday"}))


@rule(
    law="Act s.15(1)",
    obstacle={
        "en": "An earlier application was filed more than six months before this one.",
        "fr": "Une demande antérieure a été déposée plus de six mois avant celle-ci.",
    },
)
def priority_is_in_time(case: CaseView) -> bool:
    """The filing date lies within six months of each earlier filing, or on the first working day after."""
    filed_on = case.facts["filed_on"]
    return all(
        claim["filed_on"] <= filed_on <= add(claim["filed_on"], SIX_MONTHS, calendar=WEEKENDS_OFF).day
        for claim in case.facts["priorities"]
    )
