from openipo.offices.concordia.trademark.rules.goods_are_named import goods_are_named
from openipo.offices.concordia.trademark.rules.tests.case import a_case


def test_an_item_is_needed() -> None:
    assert goods_are_named(a_case(goods=[{"id": "25-1"}]))
    assert not goods_are_named(a_case(goods=[]))
