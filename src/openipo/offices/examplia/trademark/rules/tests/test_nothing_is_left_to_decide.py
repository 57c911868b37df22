import pytest

from openipo.domain.procedures.api import CaseState, CaseView, ItemMark
from openipo.offices.examplia.trademark.rules.nothing_is_left_to_decide import nothing_is_left_to_decide
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_proceeding


def a_view(status: str, phase: str = "under-appeal", appeal: str = "") -> CaseView:
    own = a_proceeding("designation", phase)
    opened = {"appeal": a_proceeding("appeal", appeal, {"against": "designation"})} if appeal else {}
    marks = {"25-1": ItemMark("designation", "objected", "refused", 4)}
    state = CaseState(items={"25-1": status}, marks=marks, proceedings={"designation": own, **opened})
    return CaseView({}, state, own, FILED_ON)


@pytest.mark.parametrize("phase", ["under-appeal", "refused-in-part"])
def test_every_item_has_ended_and_none_can_be_saved(phase: str) -> None:
    assert nothing_is_left_to_decide(a_view("cancelled", phase, "with-panel"))


def test_goods_refused_that_nobody_appeals_about_are_gone() -> None:
    assert nothing_is_left_to_decide(a_view("refused", "examination"))


def test_goods_remain_or_may_be_saved() -> None:
    assert not nothing_is_left_to_decide(a_view("pending"))
    assert not nothing_is_left_to_decide(a_view("refused", appeal="with-panel"))
    assert not nothing_is_left_to_decide(a_view("refused", "refused-in-part"))
