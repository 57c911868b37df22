from datetime import date

from openipo.domain.procedures.api import CaseState
from openipo.offices.examplia.trademark.rules.restoration_is_asked_in_time import restoration_is_asked_in_time
from openipo.offices.examplia.trademark.rules.tests.case import a_case

EXPIRED = {"expiry": date(2026, 3, 5)}


def lapsed(anchors: dict[str, date], status: str = "ended") -> CaseState:
    return CaseState(anchors=anchors, register_status=status)


def test_twelve_months_from_the_day_of_expiry() -> None:
    assert restoration_is_asked_in_time(a_case(on=date(2027, 3, 5), state=lapsed(EXPIRED)))
    assert not restoration_is_asked_in_time(a_case(on=date(2027, 3, 6), state=lapsed(EXPIRED)))


def test_only_what_has_lapsed_is_restored() -> None:
    assert not restoration_is_asked_in_time(a_case(on=date(2026, 4, 1), state=lapsed(EXPIRED, "registered")))
    assert not restoration_is_asked_in_time(a_case(on=date(2026, 4, 1), state=lapsed({})))
