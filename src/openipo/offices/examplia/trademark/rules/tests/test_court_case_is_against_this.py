from dataclasses import replace

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.trademark.rules.court_case_is_against_this import court_case_is_against_this
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def reviewed(against: str, phase: str) -> CaseView:
    state = CaseState(proceedings={"court-case": a_proceeding("court-case", phase, {"against": against})})
    return replace(a_case(state=state), proceeding=a_proceeding("appeal", "dismissed"))


def test_the_court_has_sent_it_back() -> None:
    assert court_case_is_against_this(reviewed("appeal", "sent-back"))


def test_the_court_has_sent_another_back_or_none() -> None:
    assert not court_case_is_against_this(reviewed("appeal-2", "sent-back"))
    assert not court_case_is_against_this(reviewed("appeal", "pending"))


def test_outside_a_proceeding() -> None:
    assert not court_case_is_against_this(a_case())
