from dataclasses import replace
from typing import Any

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.trademark.rules.no_disputed_goods_leave import no_disputed_goods_leave
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding

GOODS: dict[str, Any] = {"live_goods": [{"id": "25-1"}, {"id": "25-2"}]}


def leaving(*items: str, opposed: tuple[str, ...] = ("25-1",), final: bool = False) -> CaseView:
    opposition = replace(a_proceeding("opposition", "filed"), items=opposed, final=final)
    state = CaseState(items={"25-1": "pending", "25-2": "pending"}, proceedings={"opposition": opposition})
    division = replace(a_proceeding("division", "requested"), items=items)
    return replace(a_case(state=state, **GOODS), proceeding=division)


def test_goods_that_nobody_opposes_may_leave() -> None:
    assert no_disputed_goods_leave(leaving("25-2"))


def test_opposed_goods_stay() -> None:
    assert not no_disputed_goods_leave(leaving("25-1"))


def test_an_opposition_to_the_whole_file_holds_all_goods() -> None:
    assert not no_disputed_goods_leave(leaving("25-2", opposed=()))


def test_an_ended_opposition_holds_nothing() -> None:
    assert no_disputed_goods_leave(leaving("25-1", final=True))


def test_the_whole_right_may_pass_during_an_opposition() -> None:
    assert no_disputed_goods_leave(leaving("25-1", "25-2"))


def test_without_a_request_nothing_leaves() -> None:
    assert no_disputed_goods_leave(a_case(**GOODS))


def waiting(appeal: str, *, final: bool, phase: str = "refused-in-part") -> CaseView:
    proceedings = {
        "application": a_proceeding("application", phase),
        appeal: replace(a_proceeding(appeal, "before-board"), final=final),
    }
    state = CaseState(items={"25-1": "pending", "25-2": "pending"}, proceedings=proceedings)
    division = replace(a_proceeding("assignment", "requested"), items=("25-2",))
    return replace(a_case(state=state, **GOODS), proceeding=division)


def test_what_waits_for_an_appeal_stays_on_the_file() -> None:
    assert not no_disputed_goods_leave(waiting("appeal", final=False))
    assert not no_disputed_goods_leave(waiting("court-case", final=False, phase="under-appeal"))


def test_an_appeal_that_has_ended_or_holds_nothing_up_keeps_no_goods() -> None:
    assert no_disputed_goods_leave(waiting("appeal", final=True))
    assert no_disputed_goods_leave(waiting("appeal", final=False, phase="registered"))
