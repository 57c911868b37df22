from datetime import date

from openipo.offices.concordia.trademark.rules.states_asked_for_are_members import states_asked_for_are_members
from openipo.offices.concordia.trademark.rules.tests.case import a_case


def test_a_member_that_is_not_designated_may_be_asked_for() -> None:
    assert states_asked_for_are_members(a_case(designated={"QM": "in-force"}, entered={"states": ["QS"]}))


def test_a_state_that_had_refused_may_be_asked_for_again() -> None:
    assert states_asked_for_are_members(a_case(designated={"QM": "refused"}, entered={"states": ["QM"]}))


def test_one_in_force_or_one_that_has_left_may_not() -> None:
    assert not states_asked_for_are_members(a_case(designated={"QM": "in-force"}, entered={"states": ["QM"]}))
    assert not states_asked_for_are_members(a_case(on=date(2035, 1, 1), entered={"states": ["QS"]}))


def test_before_any_is_named_nothing_stands_in_the_way() -> None:
    assert states_asked_for_are_members(a_case(designated={"QM": "in-force"}))
