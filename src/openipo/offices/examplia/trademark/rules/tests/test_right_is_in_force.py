from openipo.domain.procedures.api import CaseState
from openipo.offices.examplia.trademark.rules.right_is_in_force import right_is_in_force
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_only_a_registration_that_has_not_ended_is_in_force() -> None:
    assert right_is_in_force(a_case(state=CaseState(register_status="registered")))
    assert not right_is_in_force(a_case(state=CaseState(register_status="ended")))
    assert not right_is_in_force(a_case())
