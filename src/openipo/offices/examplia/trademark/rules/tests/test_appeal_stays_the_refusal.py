from dataclasses import replace

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.trademark.rules.appeal_stays_the_refusal import appeal_stays_the_refusal
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def appealed(against: str, *, procedure: str = "appeal", final: bool = False) -> CaseView:
    below = {name: a_proceeding(name, "x") for name in ("application", "designation", "opposition", "invalidity")}
    appeal = replace(a_proceeding(procedure, "x", {"against": against}), final=final)
    return a_case(state=CaseState(proceedings={**below, procedure: appeal}))


def test_an_appeal_against_the_refusal_or_the_opposition() -> None:
    assert appeal_stays_the_refusal(appealed("application"))
    assert appeal_stays_the_refusal(appealed("designation"))
    assert appeal_stays_the_refusal(appealed("opposition"))


def test_a_court_case_about_the_appeal() -> None:
    case = appealed("appeal", procedure="court-case")
    below = {**case.state.proceedings, "appeal": replace(a_proceeding("appeal", "dismissed"), final=True)}
    assert appeal_stays_the_refusal(replace(case, state=CaseState(proceedings=below)))


def test_an_appeal_about_a_registration_or_one_that_is_over_does_not() -> None:
    assert not appeal_stays_the_refusal(appealed("invalidity"))
    assert not appeal_stays_the_refusal(appealed("application", final=True))
    assert not appeal_stays_the_refusal(appealed("nothing"))
