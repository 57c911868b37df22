from openipo.domain.procedures.api import CaseState
from openipo.offices.examplia.trademark.rules.tests.case import a_case
from openipo.offices.examplia.trademark.rules.the_right_is_alive import the_right_is_alive


def test_a_registration_is_alive() -> None:
    assert the_right_is_alive(a_case(state=CaseState(register_status="registered")))


def test_a_lapsed_one_is_not() -> None:
    assert not the_right_is_alive(a_case(state=CaseState(register_status="ended")))
