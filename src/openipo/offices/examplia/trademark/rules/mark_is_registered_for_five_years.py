"""Has the mark been registered for five years? (Act s.101(2))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.kernel.calendar.api import Period, add


@rule(
    law="Act s.101(2)",
    obstacle={
        "en": "Revocation for non-use is possible only five years after registration.",
        "fr": "La déchéance pour non-usage n'est possible que cinq ans après l'enregistrement.",
    },
)
def mark_is_registered_for_five_years(case: CaseView) -> bool:
    """Only non-use asks for it; the other grounds of revocation do not."""
    if case.step_facts.get("reason") != "non-use":
        return True
    registered_on = case.facts.get("registered_on")
    return (
        registered_on is not None
        and add(registered_on, Period(5, "years"), calendar=case.calendar, rolls_over=False).day <= case.on
    )
