from openipo.offices.concordia.trademark.rules.a_state_would_remain import a_state_would_remain
from openipo.offices.concordia.trademark.rules.tests.case import a_case


def test_one_of_two_may_go() -> None:
    assert a_state_would_remain(a_case(designated={"QM": "notified", "QS": "notified"}, states=("QM",)))


def test_not_both_and_not_the_last() -> None:
    assert not a_state_would_remain(a_case(designated={"QM": "notified", "QS": "notified"}, states=("QM", "QS")))
    assert not a_state_would_remain(a_case(designated={"QM": "notified", "QS": "refused"}))


def test_before_any_is_named_it_is_enough_that_there_are_two() -> None:
    assert a_state_would_remain(a_case(designated={"QM": "notified", "QS": "designated"}))
