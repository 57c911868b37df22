from openipo.offices.kenya.trademark.rules.some_goods_stay import some_goods_stay
from openipo.offices.kenya.trademark.rules.tests.case import a_case

GOODS = [{"id": "25-1"}, {"id": "30-1"}]


def test_an_item_that_is_not_named_stays() -> None:
    assert some_goods_stay(a_case(live_goods=GOODS, items=("25-1",)))


def test_all_items_are_named() -> None:
    assert not some_goods_stay(a_case(live_goods=GOODS, items=("25-1", "30-1")))
