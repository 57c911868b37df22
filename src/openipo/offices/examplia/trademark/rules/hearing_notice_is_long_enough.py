"""Are the parties summoned four weeks before the hearing? (Rule 93(1))"""

from datetime import date, timedelta

from openipo.domain.procedures.api import CaseView, rule

NOTICE = timedelta(weeks=4)


@rule(
    law="Rule 93(1)",
    obstacle={
        "en": "The parties are summoned at least four weeks before the hearing.",
        "fr": "Les parties sont convoquées au moins quatre semaines avant l'audience.",
    },
)
def hearing_notice_is_long_enough(case: CaseView) -> bool:
    """Counted from the day of the summons to the day of the hearing."""
    stated = case.step_facts.get("hearing_on")
    return not stated or case.on + NOTICE <= date.fromisoformat(str(stated))
