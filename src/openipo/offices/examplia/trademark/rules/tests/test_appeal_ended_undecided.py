import pytest

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.trademark.rules.appeal_ended_undecided import appeal_ended_undecided
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_proceeding

OWN = a_proceeding("application", "refused-in-part")


def ended(*phases: str, against: str = "application") -> CaseView:
    appeals = {str(place): a_proceeding("appeal", phase, {"against": against}) for place, phase in enumerate(phases)}
    return CaseView({}, CaseState(proceedings=appeals), OWN, FILED_ON)


@pytest.mark.parametrize("phase", ["not-filed", "appeal-withdrawn"])
def test_nobody_can_bring_it_before_the_court(phase: str) -> None:
    assert appeal_ended_undecided(ended("dismissed", phase))


def test_the_board_has_decided_or_the_appeal_was_against_something_else() -> None:
    assert not appeal_ended_undecided(ended("appeal-withdrawn", "dismissed"))
    assert not appeal_ended_undecided(ended("appeal-withdrawn", against="opposition"))
    assert not appeal_ended_undecided(ended())
    assert not appeal_ended_undecided(CaseView({}, ended("not-filed").state, None, FILED_ON))
