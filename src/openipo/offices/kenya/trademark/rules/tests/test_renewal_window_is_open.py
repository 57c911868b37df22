from datetime import date

from openipo.domain.procedures.api import CaseState
from openipo.offices.kenya.trademark.rules.renewal_window_is_open import renewal_window_is_open
from openipo.offices.kenya.trademark.rules.tests.case import a_case

EXPIRES = CaseState(anchors={"expiry": date(2036, 3, 5)})


def test_it_opens_ninety_days_before_expiry() -> None:
    """From 6 December 2035: 25 days of December, 31 of January, 29 of February, 5 of March."""
    assert renewal_window_is_open(a_case(on=date(2035, 12, 6), state=EXPIRES))


def test_it_is_closed_the_day_before_and_without_an_expiry() -> None:
    assert not renewal_window_is_open(a_case(on=date(2035, 12, 5), state=EXPIRES))
    assert not renewal_window_is_open(a_case(on=date(2035, 12, 6)))
