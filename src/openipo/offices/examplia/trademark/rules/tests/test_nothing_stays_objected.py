from dataclasses import replace

from openipo.offices.examplia.trademark.rules.nothing_stays_objected import nothing_stays_objected
from openipo.offices.examplia.trademark.rules.tests.case import a_case, items


def test_a_withdrawal_leaves_nothing_objected() -> None:
    case = a_case(state=items(hats="objected", shoes="objected", bags="pending"))
    assert nothing_stays_objected(case)
    assert nothing_stays_objected(replace(case, items=("hats", "shoes")))
    assert not nothing_stays_objected(replace(case, items=("hats",)))
