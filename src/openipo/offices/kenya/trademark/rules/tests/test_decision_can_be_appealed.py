from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.kenya.trademark.rules.decision_can_be_appealed import decision_can_be_appealed
from openipo.offices.kenya.trademark.rules.tests.case import a_case, a_proceeding


def against(procedure: str, phase: str, named: str = "") -> CaseView:
    state = CaseState(proceedings={procedure: a_proceeding(procedure, phase)})
    return a_case(entered={"against": named or procedure}, state=state)


def test_decisions_of_the_registrar() -> None:
    assert decision_can_be_appealed(against("application", "refused"))
    assert decision_can_be_appealed(against("designation", "refused"))
    assert decision_can_be_appealed(against("opposition", "rejected"))
    assert decision_can_be_appealed(against("application", "refused-in-part"))
    assert decision_can_be_appealed(against("designation", "refused-in-part"))


def test_what_is_no_decision_or_is_not_there() -> None:
    assert not decision_can_be_appealed(against("application", "registered"))
    assert not decision_can_be_appealed(against("surrender", "recorded"))
    assert not decision_can_be_appealed(against("opposition", "upheld", "opposition-2"))
    assert not decision_can_be_appealed(a_case())
