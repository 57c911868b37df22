"""May renewal be asked for already? (Protocol Art. 12(2))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.kernel.calendar.api import Calendar, Period, subtract

SIX_MONTHS = Period(6, "months")
ALL_DAYS = Calendar(closed_weekdays=frozenset())


@rule(
    law="Protocol Art. 12(2)",
    obstacle={
        "en": "Renewal may be asked for from six months before expiry.",
        "fr": "Le renouvellement peut être demandé à partir de six mois avant l'expiration.",
    },
)
def renewal_window_is_open(case: CaseView) -> bool:
    """The day of expiry is not more than six months away."""
    expires_on = case.state.anchors.get("expiry")
    return expires_on is not None and case.on >= subtract(expires_on, SIX_MONTHS, calendar=ALL_DAYS)
