from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.trademark.rules.decision_can_be_appealed import decision_can_be_appealed
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def against(procedure: str, phase: str, named: str = "") -> CaseView:
    state = CaseState(proceedings={procedure: a_proceeding(procedure, phase)})
    return a_case(entered={"against": named or procedure}, state=state)


def test_a_decision_of_the_first_instance() -> None:
    assert decision_can_be_appealed(against("opposition", "upheld"))


def test_a_designation_refused_in_whole_or_in_part() -> None:
    assert decision_can_be_appealed(against("designation", "refused"))
    assert decision_can_be_appealed(against("designation", "refused-in-part"))
    assert not decision_can_be_appealed(against("designation", "provisionally-refused"))


def test_nothing_has_been_decided_yet() -> None:
    assert not decision_can_be_appealed(against("opposition", "cooling-off"))


def test_against_what_no_appeal_lies() -> None:
    assert not decision_can_be_appealed(against("renewal", "lapsed"))


def test_against_a_proceeding_that_is_not_there() -> None:
    assert not decision_can_be_appealed(against("opposition", "upheld", "opposition-7"))
    assert not decision_can_be_appealed(a_case())
