from openipo.offices.examplia.trademark.rules.some_goods_remain import some_goods_remain
from openipo.offices.examplia.trademark.rules.tests.case import a_case, items


def test_one_pending_item_remains() -> None:
    assert some_goods_remain(a_case(state=items(a="pending", b="refused")))


def test_an_objected_item_is_still_there() -> None:
    assert some_goods_remain(a_case(state=items(a="objected")))


def test_nothing_remains() -> None:
    assert not some_goods_remain(a_case(state=items(a="limited", b="refused")))
