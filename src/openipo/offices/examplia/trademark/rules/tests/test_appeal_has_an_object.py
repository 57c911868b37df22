from dataclasses import replace
from typing import Any

import pytest

from openipo.domain.procedures.api import CaseState, CaseView, ItemMark
from openipo.offices.examplia.trademark.rules.appeal_has_an_object import appeal_has_an_object
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_case, a_proceeding


def against(below: str, status: str, phase: str = "under-appeal", **limitation: Any) -> CaseView:
    """An appeal against a decision on one item, which an application or an opposition to it is about."""
    opposition = replace(a_proceeding("opposition", "rejected"), items=("25-1",))
    proceedings = {
        "application": a_proceeding("application", phase),
        "opposition": opposition,
        "invalidity": a_proceeding("invalidity", "decided"),
        "limitation": a_proceeding("limitation", "recorded", limitation),
    }
    by = "limitation" if status == "limited" else below
    marks = {"25-1": ItemMark(by, "pending", status, 4)}
    state = CaseState(items={"25-1": status}, marks=marks, proceedings=proceedings)
    return a_case(entered={"against": below}, state=state)


def test_goods_stand_refused_by_the_decision() -> None:
    assert appeal_has_an_object(against("application", "refused"))
    assert not appeal_has_an_object(against("application", "cancelled"))


def test_goods_stand_refused_on_a_file_taken_over_from_an_older_system() -> None:
    case = against("application", "refused", "refused")
    assert appeal_has_an_object(replace(case, state=replace(case.state, marks={})))


def test_the_opposition_decided_is_about_goods_that_remain() -> None:
    assert appeal_has_an_object(against("opposition", "pending"))
    assert not appeal_has_an_object(against("opposition", "withdrawn"))


def test_goods_that_will_stand_in_narrower_words_remain() -> None:
    assert appeal_has_an_object(against("opposition", "limited", goods="25: hats"))
    assert not appeal_has_an_object(against("opposition", "limited"))


@pytest.mark.parametrize("phase", ["withdrawn", "converted", "merged", "ended"])
def test_nothing_is_left_where_the_file_itself_has_ended(phase: str) -> None:
    assert not appeal_has_an_object(against("application", "refused", phase))


def test_a_registration_that_has_ended_may_still_be_argued_about() -> None:
    assert appeal_has_an_object(against("invalidity", "cancelled", "ended"))


def test_what_is_not_named_is_for_other_rules() -> None:
    assert appeal_has_an_object(CaseView({}, CaseState(), None, FILED_ON))
