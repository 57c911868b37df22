from openipo.domain.procedures.api import CaseState
from openipo.offices.examplia.trademark.rules.no_renewal_is_requested import no_renewal_is_requested
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def renewal_in(phase: str) -> CaseState:
    return CaseState(proceedings={"renewal": a_proceeding("renewal", phase)})


def test_a_renewal_that_only_runs_is_no_obstacle() -> None:
    assert no_renewal_is_requested(a_case(state=renewal_in("in-force")))


def test_one_that_is_requested_comes_first() -> None:
    assert not no_renewal_is_requested(a_case(state=renewal_in("requested")))
