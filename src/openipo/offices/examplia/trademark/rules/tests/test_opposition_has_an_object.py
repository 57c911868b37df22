from dataclasses import replace

from openipo.domain.procedures.api import CaseState, CaseView, ItemMark
from openipo.offices.examplia.trademark.rules.opposition_has_an_object import opposition_has_an_object
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_proceeding


def opposed(status: str, by: str = "", *, items: tuple[str, ...] = ("25-1",)) -> CaseView:
    own = replace(a_proceeding("opposition", "filed"), items=items)
    marks = {"25-1": ItemMark(by, "pending", status, 4)} if by else {}
    return CaseView({}, CaseState(items={"25-1": status}, marks=marks), own, FILED_ON)


def test_some_of_its_goods_remain() -> None:
    assert opposition_has_an_object(opposed("pending"))
    assert opposition_has_an_object(opposed("withdrawn", items=()))
    assert opposition_has_an_object(CaseView({}, CaseState(), None, FILED_ON))


def test_its_goods_have_ended_elsewhere() -> None:
    assert not opposition_has_an_object(opposed("cancelled", "ceasing"))
    assert not opposition_has_an_object(opposed("cancelled"))


def test_what_the_applicant_gives_up_in_the_opposition_is_left_to_the_parties_to_settle() -> None:
    assert opposition_has_an_object(opposed("limited", "opposition"))
