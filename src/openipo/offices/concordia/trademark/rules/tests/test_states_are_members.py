from datetime import date

from openipo.offices.concordia.trademark.rules.states_are_members import states_are_members
from openipo.offices.concordia.trademark.rules.tests.case import a_case


def test_the_members_of_the_filing_date_can_be_designated() -> None:
    assert states_are_members(a_case(designated={"QM": "designated", "QS": "designated"}))


def test_a_state_that_had_left_or_never_joined_cannot() -> None:
    assert not states_are_members(a_case(designated={"QS": "designated"}, filed_on=date(2035, 1, 1)))
    assert not states_are_members(a_case(designated={"QM": "designated", "ZZ": "designated"}))


def test_a_designation_withdrawn_meanwhile_does_no_harm_but_one_must_be_left() -> None:
    assert states_are_members(a_case(designated={"QM": "designated", "ZZ": "withdrawn"}))
    assert not states_are_members(a_case(designated={"ZZ": "withdrawn"}))
