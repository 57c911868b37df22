from openipo.domain.procedures.api import CaseState, ItemMark
from openipo.offices.examplia.trademark.rules.goods_were_struck import goods_were_struck
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def marked(status: str, place: int) -> CaseState:
    return CaseState(marks={"25-1": ItemMark("limitation", "pending", status, place)}, latest_step=("limitation", 7))


def test_the_step_just_taken_has_limited_goods() -> None:
    assert goods_were_struck(a_case(state=marked("limited", 7)))


def test_it_has_done_something_else_or_another_step_has() -> None:
    assert not goods_were_struck(a_case(state=marked("cancelled", 7)))
    assert not goods_were_struck(a_case(state=marked("limited", 5)))
