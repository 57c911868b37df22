from dataclasses import replace

from openipo.domain.procedures.api import CaseState
from openipo.offices.examplia.trademark.rules.basic_mark_is_undisputed import basic_mark_is_undisputed
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def test_an_open_dispute_counts_and_an_ended_one_or_a_renewal_does_not() -> None:
    open_one = a_proceeding("invalidity", "counter-statement")
    assert not basic_mark_is_undisputed(a_case(state=CaseState(proceedings={"invalidity": open_one})))
    ended = replace(open_one, final=True)
    renewal = a_proceeding("renewal", "in-force")
    assert basic_mark_is_undisputed(a_case(state=CaseState(proceedings={"invalidity": ended, "renewal": renewal})))
