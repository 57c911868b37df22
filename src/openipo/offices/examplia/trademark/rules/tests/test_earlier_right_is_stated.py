from openipo.offices.examplia.trademark.rules.earlier_right_is_stated import earlier_right_is_stated
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_in_the_notice() -> None:
    assert earlier_right_is_stated(a_case(stated={"earlier_right": "Registration 000012"}))


def test_completed_later_and_entered_by_the_officer() -> None:
    assert earlier_right_is_stated(a_case(stated={}, entered={"earlier_right": "Registration 000012"}))


def test_nowhere() -> None:
    assert not earlier_right_is_stated(a_case(stated={"earlier_right": " "}))


def test_without_a_notice_there_is_no_right() -> None:
    assert not earlier_right_is_stated(a_case())


def test_on_the_list_of_earlier_rights() -> None:
    assert earlier_right_is_stated(a_case(stated={"earlier_rights": [{"kind": "trade-name", "sign": "Alba"}]}))
