from openipo.offices.concordia.trademark.rules.a_state_is_left import a_state_is_left
from openipo.offices.concordia.trademark.rules.tests.case import a_case


def test_one_that_has_not_refused_is_enough() -> None:
    assert a_state_is_left(a_case(designated={"QM": "refused", "QS": "accepted"}))


def test_none_is_left_where_all_have_refused_or_were_given_up() -> None:
    assert not a_state_is_left(a_case(designated={"QM": "refused", "QS": "renounced"}))
