from openipo.domain.procedures.api import CaseState
from openipo.offices.examplia.trademark.rules.nobody_has_withdrawn import nobody_has_withdrawn
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding

REQUESTED = CaseState(proceedings={"withdrawal": a_proceeding("withdrawal", "requested")})
EFFECTIVE = CaseState(proceedings={"withdrawal": a_proceeding("withdrawal", "effective")})


def test_a_request_alone_is_not_a_withdrawal() -> None:
    assert nobody_has_withdrawn(a_case(state=REQUESTED))


def test_an_effective_withdrawal_is_one() -> None:
    assert not nobody_has_withdrawn(a_case(state=EFFECTIVE))
