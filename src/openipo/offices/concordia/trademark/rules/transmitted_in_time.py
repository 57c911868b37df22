"""Did the office of a member state send the application on within a month? (Protocol Art. 5(2))"""

from datetime import date

from openipo.domain.procedures.api import CaseView, rule
from openipo.kernel.calendar.api import Calendar, Period, add

ONE_MONTH = Period(1, "months")
ALL_DAYS = Calendar(closed_weekdays=frozenset())


@rule(
    law="Protocol Art. 5(2)",
    obstacle={
        "en": "The state sent the application on after more than a month: it is filed on the day of receipt here.",
        "fr": "L'État a transmis la demande après plus d'un mois : la date de dépôt est le jour de la réception ici.",
    },
)
def transmitted_in_time(case: CaseView) -> bool:
    """The office received it within a month of the day on which the office of the state did."""
    filed_on = case.step_facts.get("filed_on")
    if not case.step_facts.get("through") or not filed_on:
        return True
    last_day = add(date.fromisoformat(filed_on), ONE_MONTH, calendar=ALL_DAYS).day
    received_on: date = case.facts["received_on"]
    return received_on <= last_day
