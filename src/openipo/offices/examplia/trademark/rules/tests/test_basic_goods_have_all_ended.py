from dataclasses import replace

from openipo.domain.procedures.api import CaseState
from openipo.offices.examplia.trademark.rules.basic_goods_have_all_ended import basic_goods_have_all_ended
from openipo.offices.examplia.trademark.rules.tests.case import a_case, items


def test_one_item_that_stands_is_enough() -> None:
    case = a_case(state=items(hats="registered", shoes="cancelled"))
    assert basic_goods_have_all_ended(replace(case, items=("shoes",)))
    assert not basic_goods_have_all_ended(replace(case, items=("hats", "shoes")))
    assert basic_goods_have_all_ended(a_case(state=CaseState(register_status="ended")))
