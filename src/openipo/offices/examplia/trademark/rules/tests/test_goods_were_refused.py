from openipo.offices.examplia.trademark.rules.goods_were_refused import goods_were_refused
from openipo.offices.examplia.trademark.rules.tests.case import a_case, items


def test_one_refused_item_is_enough() -> None:
    assert goods_were_refused(a_case(state=items(hats="refused", shoes="pending")))
    assert not goods_were_refused(a_case(state=items(hats="pending")))
