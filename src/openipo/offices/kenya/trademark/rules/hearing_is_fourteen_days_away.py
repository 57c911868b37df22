"""Is the hearing at least fourteen days away, or have both parties consented to less? (Rule 54(2))"""

from datetime import date, timedelta

from openipo.domain.procedures.api import CaseView, rule

FOURTEEN_DAYS = timedelta(days=14)


@rule(
    law="Rule 54(2)",
    obstacle={"en": "The hearing must be at least fourteen days after the notice, unless both parties consent."},
)
def hearing_is_fourteen_days_away(case: CaseView) -> bool:
    """The day of the hearing is not earlier than fourteen days from today."""
    hearing_on = case.step_facts.get("hearing_on")
    if not hearing_on:
        return False
    return case.step_facts.get("consent") is True or as_day(hearing_on) >= case.on + FOURTEEN_DAYS


def as_day(stated: date | str) -> date:
    return stated if isinstance(stated, date) else date.fromisoformat(stated)
