from dataclasses import replace

from openipo.domain.procedures.api import CaseState, ProceedingState
from openipo.offices.examplia.trademark.rules.nothing_else_is_under_way import nothing_else_is_under_way
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding

OWN = a_proceeding("opposition", "filed")  # the case of these tests stands in a proceeding of this name
LICENCE = a_proceeding("licence", "requested")


def standing(*proceedings: ProceedingState) -> CaseState:
    return CaseState(proceedings={each.key: each for each in proceedings})


def test_an_open_request_stands_against_it() -> None:
    assert not nothing_else_is_under_way(a_case(stated={}, state=standing(OWN, LICENCE)))


def test_ended_requests_and_the_application_do_not() -> None:
    ended = replace(LICENCE, final=True)
    assert nothing_else_is_under_way(a_case(stated={}, state=standing(OWN, ended, a_proceeding("application", "x"))))


def test_a_proceeding_that_stands_still_is_not_decided_by_itself() -> None:
    case = a_case(stated={}, state=standing(OWN))
    assert case.proceeding is not None
    assert not nothing_else_is_under_way(replace(case, proceeding=replace(case.proceeding, suspended_by=("x",))))


def test_outside_a_proceeding_every_open_one_counts() -> None:
    assert not nothing_else_is_under_way(a_case(state=standing(LICENCE)))
