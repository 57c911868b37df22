from openipo.domain.procedures.api import CaseState
from openipo.offices.kenya.trademark.rules.tests.case import a_case
from openipo.offices.kenya.trademark.rules.the_right_is_alive import the_right_is_alive


def test_until_it_has_ended() -> None:
    assert the_right_is_alive(a_case(state=CaseState(register_status="registered")))
    assert not the_right_is_alive(a_case(state=CaseState(register_status="ended")))
