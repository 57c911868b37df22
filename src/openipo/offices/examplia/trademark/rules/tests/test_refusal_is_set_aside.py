from openipo.domain.procedures.api import CaseState, CaseView, ItemMark
from openipo.offices.examplia.trademark.rules.refusal_is_set_aside import refusal_is_set_aside
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_proceeding

OWN = a_proceeding("application", "refused-in-part")


def a_view(status: str, refused_by: str = "application") -> CaseView:
    mark = ItemMark(refused_by, "objected", "refused", 4)
    return CaseView({}, CaseState(items={"25-1": status}, marks={"25-1": mark}), OWN, FILED_ON)


def test_nothing_stays_refused_by_the_decision() -> None:
    assert refusal_is_set_aside(a_view("pending"))
    assert refusal_is_set_aside(a_view("refused", refused_by="opposition"))
    assert refusal_is_set_aside(CaseView({}, CaseState(), None, FILED_ON))


def test_some_goods_stay_refused() -> None:
    assert not refusal_is_set_aside(a_view("refused"))
