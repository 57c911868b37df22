"""Is restoration asked for within twelve months of the expiry, of a registration that lapsed? (Act s.75(1))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.kernel.calendar.api import Calendar, Period, add

TWELVE_MONTHS = Period(12, "months")
ALL_DAYS = Calendar(closed_weekdays=frozenset())


@rule(
    law="Act s.75(1)",
    obstacle={
        "en": "Restoration may be asked for within twelve months of the day of expiry of a registration that "
        "has lapsed.",
        "fr": "La restauration peut être demandée dans les douze mois de l'expiration d'un enregistrement déchu.",
    },
)
def restoration_is_asked_in_time(case: CaseView) -> bool:
    """The registration has ended, and the day of its expiry is not more than twelve months past."""
    expired_on = case.state.anchors.get("expiry")
    if expired_on is None or case.state.register_status != "ended":
        return False
    return case.on <= add(expired_on, TWELVE_MONTHS, calendar=ALL_DAYS).day
