from datetime import date, timedelta

from openipo.offices.examplia.trademark.rules.not_drawn_for_a_sample import ONE_IN, not_drawn_for_a_sample
from openipo.offices.examplia.trademark.rules.tests.case import a_case

DAYS = [date(2026, 1, 1) + timedelta(days=days) for days in range(4000)]


def test_about_one_in_twenty_is_drawn() -> None:
    drawn = sum(not not_drawn_for_a_sample(a_case(stated={}, on=day, number="TM/2026/000001")) for day in DAYS)
    assert 150 < drawn < 250
    assert len(DAYS) // ONE_IN == 200


def test_an_auditor_who_draws_again_draws_the_same() -> None:
    case = a_case(stated={}, number="TM/2026/000001")
    assert not_drawn_for_a_sample(case) == not_drawn_for_a_sample(case)


def test_each_file_has_its_own_lot() -> None:
    lots = {not_drawn_for_a_sample(a_case(number=f"TM/2026/{number:06d}")) for number in range(200)}
    assert lots == {True, False}
