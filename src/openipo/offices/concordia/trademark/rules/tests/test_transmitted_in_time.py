from datetime import date

from openipo.offices.concordia.trademark.rules.tests.case import a_case
from openipo.offices.concordia.trademark.rules.transmitted_in_time import transmitted_in_time

ARRIVED = date(2026, 4, 5)


def test_what_came_to_the_office_itself_was_not_transmitted() -> None:
    assert transmitted_in_time(a_case(received_on=ARRIVED))
    assert transmitted_in_time(a_case(received_on=ARRIVED, entered={"through": ["QM"]}))
    assert transmitted_in_time(a_case(received_on=ARRIVED, entered={"filed_on": "2026-01-05"}))


def test_a_month_is_enough_and_a_day_more_is_too_much() -> None:
    assert transmitted_in_time(a_case(received_on=ARRIVED, entered={"through": ["QM"], "filed_on": "2026-03-05"}))
    assert not transmitted_in_time(a_case(received_on=ARRIVED, entered={"through": ["QM"], "filed_on": "2026-03-04"}))
