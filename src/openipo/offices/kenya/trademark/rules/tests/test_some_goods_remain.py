from openipo.domain.procedures.api import CaseState
from openipo.offices.kenya.trademark.rules.some_goods_remain import some_goods_remain
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_one_item_is_left() -> None:
    assert some_goods_remain(a_case(state=CaseState(items={"25-1": "refused", "30-1": "pending"}))) is True


def test_no_item_is_left() -> None:
    assert some_goods_remain(a_case(state=CaseState(items={"25-1": "refused", "30-1": "withdrawn"}))) is False
