from datetime import date

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.concordia.unitary.rules.goods_are_left import goods_are_left


def test_one_item_is_enough_and_none_is_not() -> None:
    def case(**statuses: str) -> CaseView:
        return CaseView({}, CaseState(items=statuses), None, date(2026, 3, 5))

    assert goods_are_left(case(a="refused", b="pending"))
    assert not goods_are_left(case(a="refused", b="withdrawn"))
