from datetime import date

from openipo.offices.kenya.trademark.rules.tests.case import a_case
from openipo.offices.kenya.trademark.rules.twelve_months_have_passed import twelve_months_have_passed


def test_the_day_after_the_twelve_months() -> None:
    assert twelve_months_have_passed(a_case(on=date(2027, 3, 6)))


def test_the_last_day_of_the_twelve_months() -> None:
    assert not twelve_months_have_passed(a_case(on=date(2027, 3, 5)))
