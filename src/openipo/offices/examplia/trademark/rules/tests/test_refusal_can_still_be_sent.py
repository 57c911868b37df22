from datetime import date

from openipo.offices.examplia.trademark.rules.refusal_can_still_be_sent import refusal_can_still_be_sent
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_clock


def test_a_refusal_is_sent_by_the_last_day_of_the_limit_and_not_after() -> None:
    last = a_clock("refusal-limit", date(2027, 9, 6), "met")
    assert refusal_can_still_be_sent(a_case(on=date(2027, 9, 6), state=last))
    assert not refusal_can_still_be_sent(a_case(on=date(2027, 9, 7), state=last))


def test_a_late_opposition_has_a_limit_of_its_own() -> None:
    assert refusal_can_still_be_sent(a_case(on=date(2027, 10, 1), state=a_clock("late-refusal", date(2027, 11, 2))))
    assert not refusal_can_still_be_sent(a_case(state=a_clock("latest-refusal", None)))
