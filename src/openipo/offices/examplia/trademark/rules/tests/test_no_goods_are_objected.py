from openipo.offices.examplia.trademark.rules.no_goods_are_objected import no_goods_are_objected
from openipo.offices.examplia.trademark.rules.tests.case import a_case, items


def test_one_objected_item_is_too_many() -> None:
    assert not no_goods_are_objected(a_case(state=items(a="pending", b="objected")))


def test_refused_items_are_decided() -> None:
    assert no_goods_are_objected(a_case(state=items(a="pending", b="refused")))
