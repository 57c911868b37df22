from openipo.offices.examplia.trademark.rules.no_goods_remain import no_goods_remain
from openipo.offices.examplia.trademark.rules.tests.case import a_case, items


def test_one_pending_item_remains() -> None:
    assert not no_goods_remain(a_case(state=items(a="pending", b="refused")))


def test_refused_withdrawn_limited_and_cancelled_goods_are_gone() -> None:
    assert no_goods_remain(a_case(state=items(a="refused", b="withdrawn", c="limited", d="cancelled")))
