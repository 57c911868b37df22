from dataclasses import replace

from openipo.offices.examplia.trademark.rules.limitation_leaves_goods import limitation_leaves_goods
from openipo.offices.examplia.trademark.rules.tests.case import a_case

GOODS = [{"id": "25-1"}, {"id": "25-2"}]


def test_others_remain_or_it_says_what_does() -> None:
    case = a_case(live_goods=GOODS)
    assert limitation_leaves_goods(replace(case, items=("25-1",)))
    assert not limitation_leaves_goods(replace(case, items=("25-1", "25-2")))
    assert limitation_leaves_goods(replace(case, items=("25-1", "25-2"), step_facts={"goods": "25: hats"}))
