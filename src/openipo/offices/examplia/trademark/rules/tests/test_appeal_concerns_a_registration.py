from dataclasses import replace

import pytest

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.trademark.rules.appeal_concerns_a_registration import appeal_concerns_a_registration
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def against(procedure: str) -> CaseView:
    state = CaseState(proceedings={procedure: a_proceeding(procedure, "decided")})
    return replace(a_case(state=state), proceeding=a_proceeding("appeal", "with-panel", {"against": procedure}))


@pytest.mark.parametrize("procedure", ["invalidity", "revocation", "cancellation"])
def test_it_is(procedure: str) -> None:
    assert appeal_concerns_a_registration(against(procedure))


@pytest.mark.parametrize("procedure", ["application", "designation", "opposition"])
def test_it_is_not(procedure: str) -> None:
    assert not appeal_concerns_a_registration(against(procedure))


def test_against_nothing() -> None:
    assert not appeal_concerns_a_registration(a_case())
