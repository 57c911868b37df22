"""What a decision touched, and no more, goes back to how it stood before; a clock of one phase starts in no other."""

from dataclasses import replace
from datetime import date

import pytest

from openipo.domain.procedures.api import LawEvent, StepNotAllowed, fold
from openipo.domain.procedures.engine.case_view import CaseView
from openipo.domain.procedures.engine.decided import goods_decided
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.model.book import Clock, ItemChange, Procedure, StatedEffect, Step
from openipo.domain.procedures.model.state import CaseState, ItemMark, ProceedingState
from openipo.domain.procedures.tests.story import EXAMINER, Story, law, published
from openipo.kernel.calendar.api import Period

OPPOSED, UPHELD, ANEW = date(2024, 5, 6), date(2024, 6, 3), date(2024, 6, 17)


def amended(procedure: str, **changes: object) -> Law:
    """The law of Smallland with another procedure in the place of one of its own."""
    found = law()
    other: Procedure = replace(found.revision.procedures[procedure], **changes)  # type: ignore[arg-type]
    return replace(found, revision=replace(found.revision, procedures={**found.revision.procedures, procedure: other}))


def with_a_step_that_takes_back() -> Law:
    """The examiner may take the decision on an opposition back."""
    take_back = Step(
        id="take-back",
        label={"en": "Take back", "fr": "Retirer"},
        law="s.34",
        came_from=("upheld",),
        to="filed",
        by=("examiner",),
        items=ItemChange(("refused",), "before", decided_in="itself"),
        effects=(StatedEffect("reinstate"),),
        reopens=True,
    )
    steps = law().revision.procedures["opposition"].steps
    return amended("opposition", steps={**steps, "take-back": take_back}, suspends=("renewal",))


def upheld(*items: str) -> Story:
    """An opposition to goods, or to all; footwear was refused before it, by another hand."""
    story = published()
    story.law = with_a_step_that_takes_back()
    story.opens("opposition", OPPOSED, items or ("25-1", "30-1"), reasons="too close")
    story.pays("opposition/opposition", OPPOSED)
    story.case = replace(
        story.case,
        items={**story.case.items, "25-2": "refused"},
        marks={"25-2": ItemMark("application", "objected", "refused", 1)},
    )
    story.takes("opposition.notify", OPPOSED, EXAMINER)
    return story.takes("opposition.uphold", UPHELD, EXAMINER)


def test_goods_go_back_to_how_they_stood_and_others_are_left_alone() -> None:
    story = upheld()
    assert story.case.items == {"25-1": "refused", "25-2": "refused", "30-1": "refused"}
    story.takes("opposition.take-back", ANEW, EXAMINER)
    assert story.case.items == {"25-1": "opposed", "25-2": "refused", "30-1": "opposed"}


def test_the_register_is_told_how_the_goods_stand_again() -> None:
    (effect,) = upheld().takes("opposition.take-back", ANEW, EXAMINER).last.effects
    assert (effect.effect, effect.items, effect.facts["goods_stand"]) == ("reinstate", ("25-1", "30-1"), "opposed")


def test_goods_that_stood_otherwise_go_back_each_to_their_own() -> None:
    story = upheld()
    marks = {**story.case.marks, "30-1": replace(story.case.marks["30-1"], before="pending")}
    story.case = replace(story.case, marks=marks)
    story.takes("opposition.take-back", ANEW, EXAMINER)
    assert (story.case.items["25-1"], story.case.items["30-1"]) == ("opposed", "pending")
    assert [(each.items, each.facts["goods_stand"]) for each in story.last.effects] == [
        (("25-1",), "opposed"),
        (("30-1",), "pending"),
    ]


def test_goods_of_another_decision_cannot_be_named() -> None:
    with pytest.raises(StepNotAllowed) as refused:
        upheld().takes("opposition.take-back", ANEW, EXAMINER, ("25-2",))
    assert [each.code for each in refused.value.obstacles] == ["items"]


def test_goods_of_a_file_taken_over_go_back_though_nobody_knows_how_they_stood() -> None:
    story = upheld()
    story.case = replace(story.case, marks={})
    story.takes("opposition.take-back", ANEW, EXAMINER, ("25-1", "30-1"))
    assert story.case.items == {"25-1": "pending", "25-2": "refused", "30-1": "pending"}


def test_of_a_file_taken_over_the_goods_that_stand_refused_are_those_decided() -> None:
    appeal = ProceedingState("appeal", "appeal", "filed", ANEW, ANEW, facts={"against": "application"})
    application = ProceedingState("application", "application", "refused", ANEW, ANEW)
    proceedings = {"application": application, "appeal": appeal}
    taken_over = CaseState(items={"25-1": "refused", "30-1": "pending"}, proceedings=proceedings)
    assert goods_decided(taken_over, "application") == goods_decided(taken_over, "appeal") == ("25-1",)
    marked = replace(taken_over, marks={"25-1": ItemMark("opposition", "pending", "refused", 4)})
    assert goods_decided(marked, "application") == ()


def test_the_latest_decision_of_a_proceeding_counts() -> None:
    items = {"25-1": "refused", "25-2": "refused", "30-1": "pending"}
    marks = {
        "25-1": ItemMark("application", "objected", "refused", 4),
        "25-2": ItemMark("application", "objected", "refused", 9),
        "30-1": ItemMark("application", "objected", "refused", 12),  # it was limited since, by another hand
    }
    case = CaseState(items=items, marks=marks)
    assert goods_decided(case, "application") == ("25-2",)
    assert goods_decided(case, "opposition") == ()


def test_a_decision_that_leaves_another_alone_makes_it_its_own() -> None:
    def against(key: str, below: str) -> ProceedingState:
        return ProceedingState(key, "appeal", "dismissed", OPPOSED, OPPOSED, facts={"against": below})

    marks = {"25-1": ItemMark("opposition", "pending", "refused", 4)}
    proceedings = {"appeal": against("appeal", "opposition"), "appeal-2": against("appeal-2", "appeal-2")}
    case = CaseState(items={"25-1": "refused"}, marks=marks, proceedings=proceedings)
    assert goods_decided(case, "appeal") == ("25-1",)
    assert goods_decided(case, "appeal-2") == ()
    view = CaseView({}, case, None, OPPOSED)
    assert view.goods_decided("appeal", "refused", "cancelled") == ("25-1",)
    assert view.goods_decided("appeal", "cancelled") == ()


def suspending(found: Law) -> Law:
    opposition = replace(found.revision.procedures["opposition"], suspends=("application",))
    procedures = {**found.revision.procedures, "opposition": opposition}
    return replace(found, revision=replace(found.revision, procedures=procedures))


def test_a_proceeding_that_is_open_again_suspends_again() -> None:
    story = upheld("25-1")
    story.law = suspending(story.law)
    story.takes("opposition.take-back", ANEW, EXAMINER)
    assert story.case.proceedings["application"].suspended_by == ("opposition",)
    story.takes("opposition.reject", ANEW, EXAMINER)
    assert story.case.proceedings["application"].suspended_by == ()


@pytest.mark.parametrize(("phase", "starts"), [("published", True), ("opposed", False)])
def test_a_clock_of_certain_phases_starts_in_no_other(phase: str, *, starts: bool) -> None:
    clock = Clock("rest", {"en": "Rest"}, "s.50", "opened:dispute", Period(1, "months"), only_in=(phase,))
    story = published()
    clocks = story.law.revision.procedures["application"].clocks
    story.law = amended("application", clocks={**clocks, "rest": clock})
    story.opens("dispute", OPPOSED)
    assert ("application/rest" in story.case.clocks) is starts


@pytest.mark.parametrize(("ends", "status"), [(False, "met"), (True, "suspended")])
def test_what_is_open_when_the_time_for_it_begins_came_in_time(status: str, *, ends: bool) -> None:
    met_by = ("opened:dispute",)
    clock = Clock("rest", {"en": "Rest"}, "s.50", "step:note", Period(1, "months"), met_by=met_by)
    label = {"en": "Note"}
    note = Step(id="note", label=label, law="s.50", came_from=("*",), by=("examiner",), while_suspended=True)
    application = law().revision.procedures["application"]
    story = published()
    story.law = amended(
        "application", clocks={**application.clocks, "rest": clock}, steps={**application.steps, "note": note}
    )
    story.opens("dispute", OPPOSED)
    if ends:
        dispute = replace(story.case.proceedings["dispute"], final=True)
        story.case = replace(story.case, proceedings={**story.case.proceedings, "dispute": dispute})
    story.takes("application.note", OPPOSED, EXAMINER)
    assert story.case.clocks["application/rest"].status == status


def test_a_request_may_name_goods_of_the_statuses_that_the_law_says() -> None:
    story = published()
    story.law = amended("opposition", items_from=("pending", "refused"))
    story.case = replace(story.case, items={"25-1": "refused", "25-2": "objected", "30-1": "pending"})
    story.opens("opposition", OPPOSED, ("25-1", "30-1"), reasons="too close")
    with pytest.raises(StepNotAllowed):
        story.opens("opposition", OPPOSED, ("25-2",), reasons="too close")


def test_what_no_step_marked_belongs_to_no_decision() -> None:
    marked = LawEvent("items_marked", OPPOSED, {"items": ["25-1"], "status": "divided"}, "s.60")
    case = fold([marked], CaseState(items={"25-1": "pending"}))
    assert case.marks["25-1"] == ItemMark("", "pending", "divided", 0)
