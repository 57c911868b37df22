from openipo.offices.concordia.trademark.rules.tests.case import a_case
from openipo.offices.concordia.unitary.rules.decision_is_final import decision_is_final


def test_the_request_says_so() -> None:
    assert decision_is_final(a_case(stated={"is_final": True}))
    assert not decision_is_final(a_case(stated={"is_final": False}))
