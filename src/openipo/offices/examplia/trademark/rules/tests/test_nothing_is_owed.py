from dataclasses import replace

from openipo.domain.procedures.api import CaseState, FeeState
from openipo.offices.examplia.trademark.rules.nothing_is_owed import nothing_is_owed
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_case

DUE = FeeState("opposition/change", "change", "opposition", FILED_ON, 4000, "XTS", {}, "Act s.36")


def owing(*fees: FeeState) -> CaseState:
    return CaseState(fees={f"{place}": fee for place, fee in enumerate(fees)})


def test_a_fee_of_the_request_that_is_due_stands_against_it() -> None:
    assert not nothing_is_owed(a_case(stated={}, state=owing(DUE)))


def test_what_is_paid_waived_or_another_proceedings_does_not() -> None:
    others = [replace(DUE, status="paid"), replace(DUE, status="waived"), replace(DUE, proceeding="application")]
    assert nothing_is_owed(a_case(stated={}, state=owing(*others)))


def test_outside_a_proceeding_the_fees_of_none_count() -> None:
    assert nothing_is_owed(a_case(state=owing(DUE)))
