from openipo.offices.concordia.trademark.rules.a_state_was_left_out import a_state_was_left_out
from openipo.offices.concordia.trademark.rules.tests.case import a_case


def test_a_state_for_which_nothing_was_asked_was_left_out() -> None:
    assert a_state_was_left_out(a_case(designated={"QM": "in-force", "QS": "not-renewed"}))
    assert not a_state_was_left_out(a_case(designated={"QM": "in-force"}))
