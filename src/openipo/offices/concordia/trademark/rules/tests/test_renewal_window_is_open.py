from datetime import date

from openipo.offices.concordia.trademark.rules.renewal_window_is_open import renewal_window_is_open
from openipo.offices.concordia.trademark.rules.tests.case import a_case

EXPIRES = date(2036, 8, 31)


def test_it_opens_six_months_before_expiry_and_stays_open() -> None:
    assert renewal_window_is_open(a_case(on=date(2036, 2, 29), expires_on=EXPIRES))
    assert renewal_window_is_open(a_case(on=date(2037, 1, 1), expires_on=EXPIRES))


def test_it_is_closed_the_day_before_and_without_an_expiry() -> None:
    assert not renewal_window_is_open(a_case(on=date(2036, 2, 28), expires_on=EXPIRES))
    assert not renewal_window_is_open(a_case(on=date(2036, 2, 29)))
