from openipo.domain.procedures.api import CaseState
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding
from openipo.offices.examplia.trademark.rules.use_must_be_declared_again import use_must_be_declared_again

FIRST = CaseState(proceedings={"renewal": a_proceeding("renewal", "in-force")})
SECOND = CaseState(
    proceedings={"renewal": a_proceeding("renewal", "renewed"), "renewal-2": a_proceeding("renewal", "in-force")}
)


def test_it_depends_on_the_declaration_and_the_term() -> None:
    assert use_must_be_declared_again(a_case(state=SECOND, declarations={"intends_to_use": True}))
    assert not use_must_be_declared_again(a_case(state=FIRST, declarations={"intends_to_use": True}))
    assert not use_must_be_declared_again(a_case(state=SECOND, declarations={}))
