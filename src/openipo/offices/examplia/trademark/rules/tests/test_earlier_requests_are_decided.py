from dataclasses import replace

from openipo.domain.procedures.api import CaseState, ProceedingState
from openipo.offices.examplia.trademark.rules.earlier_requests_are_decided import earlier_requests_are_decided
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def standing(*proceedings: ProceedingState) -> CaseState:
    return CaseState(proceedings={each.key: each for each in proceedings})


OWN = a_proceeding("opposition", "filed")  # the case of these tests stands in a proceeding of this name
EARLIER = replace(OWN, key="opposition-0")


def test_an_earlier_request_of_the_kind_goes_first() -> None:
    assert not earlier_requests_are_decided(a_case(stated={}, state=standing(EARLIER, OWN)))


def test_later_decided_and_other_requests_do_not() -> None:
    other = a_proceeding("licence", "requested")
    assert earlier_requests_are_decided(a_case(stated={}, state=standing(other, replace(EARLIER, final=True), OWN)))
    assert earlier_requests_are_decided(a_case(stated={}, state=standing(OWN, EARLIER)))


def test_outside_a_proceeding_nothing_waits() -> None:
    assert earlier_requests_are_decided(a_case(state=standing(EARLIER)))
    assert earlier_requests_are_decided(a_case(stated={}))
