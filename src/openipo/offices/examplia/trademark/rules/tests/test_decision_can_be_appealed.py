from dataclasses import replace
from datetime import timedelta

from openipo.domain.procedures.api import CaseState, CaseView, LetterState
from openipo.offices.examplia.trademark.rules.decision_can_be_appealed import decision_can_be_appealed
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_case, a_proceeding


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


def after(appeal_in: str, procedure: str = "application", phase: str = "refused-in-part") -> CaseView:
    """A case in which there was an appeal already; another is brought."""
    appeal = replace(a_proceeding("appeal", appeal_in, {"against": procedure}), final=True)
    state = CaseState(proceedings={procedure: a_proceeding(procedure, phase), "appeal": appeal})
    return a_case(entered={"against": procedure}, state=state)


def test_what_the_board_has_decided_comes_before_the_court_only() -> None:
    assert not decision_can_be_appealed(after("dismissed"))
    assert not decision_can_be_appealed(after("allowed"))


def test_an_appeal_that_ended_undecided_or_was_sent_back_bars_no_other() -> None:
    assert decision_can_be_appealed(after("not-filed"))
    assert decision_can_be_appealed(after("remitted"))


def test_each_party_may_appeal_against_the_decision_on_an_opposition() -> None:
    assert decision_can_be_appealed(after("dismissed", "opposition", "upheld-in-part"))


def test_a_decision_given_anew_after_the_boards_is_another_one() -> None:
    case = after("dismissed")
    drafted_on = FILED_ON + timedelta(days=1)
    letter = LetterState("letter", "partial-refusal", "application", drafted_on, "applicant", "Act s.18(2)")
    assert decision_can_be_appealed(replace(case, state=replace(case.state, letters={"letter": letter})))
