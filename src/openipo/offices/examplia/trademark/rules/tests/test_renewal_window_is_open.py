from datetime import date

from openipo.domain.procedures.api import CaseState
from openipo.offices.examplia.trademark.rules.renewal_window_is_open import renewal_window_is_open
from openipo.offices.examplia.trademark.rules.tests.case import a_case

EXPIRES = CaseState(anchors={"expiry": date(2036, 8, 31)})


def test_it_opens_six_months_before_expiry() -> None:
    assert renewal_window_is_open(a_case(on=date(2036, 2, 29), state=EXPIRES))


def test_it_is_closed_the_day_before() -> None:
    assert not renewal_window_is_open(a_case(on=date(2036, 2, 28), state=EXPIRES))


def test_it_stays_open_after_expiry() -> None:
    assert renewal_window_is_open(a_case(on=date(2037, 1, 1), state=EXPIRES))


def test_nothing_expires_that_was_not_registered() -> None:
    assert not renewal_window_is_open(a_case(on=date(2036, 2, 29)))
