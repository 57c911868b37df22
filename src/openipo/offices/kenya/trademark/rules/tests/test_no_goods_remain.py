from openipo.domain.procedures.api import CaseState
from openipo.offices.kenya.trademark.rules.no_goods_remain import no_goods_remain
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_one_item_is_left() -> None:
    assert no_goods_remain(a_case(state=CaseState(items={"25-1": "refused", "30-1": "pending"}))) is False


def test_no_item_is_left() -> None:
    assert no_goods_remain(a_case(state=CaseState(items={"25-1": "refused", "30-1": "withdrawn"}))) is True
