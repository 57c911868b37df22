from datetime import date

from openipo.offices.concordia.trademark.rules.states_named_are_members import states_named_are_members
from openipo.offices.concordia.trademark.rules.tests.case import a_case

IN_FORCE = {"QM": "in-force", "QS": "in-force"}
AFTER = date(2035, 1, 2)


def test_all_may_be_renewed_while_all_are_members() -> None:
    assert states_named_are_members(a_case(designated=IN_FORCE))


def test_a_state_that_has_left_must_be_left_out() -> None:
    assert states_named_are_members(a_case(on=AFTER, designated=IN_FORCE))
    assert not states_named_are_members(a_case(on=AFTER, designated={"QS": "in-force"}))
    assert not states_named_are_members(a_case(on=AFTER, designated=IN_FORCE, states=("QM", "QS")))
    assert states_named_are_members(a_case(on=AFTER, designated=IN_FORCE, states=("QM",)))
