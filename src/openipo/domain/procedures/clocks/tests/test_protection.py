"""How long protection lasts."""

from datetime import date

import pytest

from openipo.domain.procedures.clocks.protection import end_of_protection
from openipo.domain.procedures.model.book import Term
from openipo.kernel.calendar.api import Period

FILED_ON, REGISTERED_ON = date(2026, 3, 5), date(2026, 10, 1)


@pytest.mark.parametrize(("starts_from", "end"), [("filed", date(2036, 3, 5)), ("registered", date(2036, 10, 1))])
def test_the_first_term_counts_from_the_day_the_law_names(starts_from: str, end: date) -> None:
    term = Term(Period(10, "years"), starts_from, "Act s.32(1)")
    assert end_of_protection(term, filed_on=FILED_ON, registered_on=REGISTERED_ON) == end


def test_a_renewal_adds_a_term_to_the_last_day_not_to_the_day_of_renewal() -> None:
    term = Term(Period(10, "years"), "registered", "Act s.32(1)")
    renewed = end_of_protection(term, filed_on=FILED_ON, registered_on=REGISTERED_ON, expires_on=date(2036, 10, 1))
    assert renewed == date(2046, 10, 1)


def test_a_term_from_a_leap_day_ends_on_the_last_of_february_though_it_is_a_sunday() -> None:
    term = Term(Period(10, "years"), "registered", "Act s.32(1)")
    assert end_of_protection(term, filed_on=FILED_ON, registered_on=date(2028, 2, 29)) == date(2038, 2, 28)
