"""Was the mark registered for five years, up to one month before? (Act s.29(1)(b))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.kernel.calendar.api import Calendar, Period, add

ALL_DAYS = Calendar(closed_weekdays=frozenset())


@rule(
    law="Act s.29(1)(b)",
    obstacle={"en": "Removal for non-use is possible only where five years of registration had passed one month ago."},
)
def mark_was_registered_for_five_years(case: CaseView) -> bool:
    """Only non-use asks for it. Counted from the entry in the register, though the entry is dated back."""
    if case.step_facts.get("reason") != "non-use":
        return True
    registered_on = case.facts.get("registered_on")
    if registered_on is None:
        return False
    five_years = add(registered_on, Period(5, "years"), calendar=ALL_DAYS).day
    return add(five_years, Period(1, "months"), calendar=ALL_DAYS).day <= case.on
