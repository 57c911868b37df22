"""Requests that open proceedings, side by side on one file."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.procedures.api import LawEvent, StepNotAllowed, UnknownInCase, fold, requests, with_numbers
from openipo.domain.procedures.tests.story import EXAMINER, Story, examined, published

MAY = date(2024, 5, 1)


def refused(story: Story, procedure: str, on: date = MAY, **words: Any) -> list[str]:
    with pytest.raises(StepNotAllowed) as refusal:
        story.opens(procedure, on, **words)
    assert refusal.value.step == f"open {procedure}"
    return [obstacle.code for obstacle in refusal.value.obstacles]


def listed(story: Story, on: date = MAY) -> dict[str, list[str]]:
    found = requests(story.law, story.case, story.facts, on)
    return {each.procedure: [obstacle.code for obstacle in each.obstacles] for each in found}


def test_what_can_be_asked_for_is_listed_with_form_goods_and_obstacles() -> None:
    story = published()
    assert listed(story) == {"opposition": [], "dispute": [], "claim": []}
    (opposition,) = [
        each for each in requests(story.law, story.case, story.facts, MAY) if each.procedure == "opposition"
    ]
    assert (opposition.is_open, opposition.scope, opposition.series) == (True, "items", "opposition")
    assert opposition.items == ("25-1", "25-2", "30-1")
    assert [ask["id"] for ask in opposition.form] == ["reasons"]


def test_a_request_comes_too_early_or_too_late() -> None:
    assert listed(examined())["opposition"] == ["from_phases", "file_is_public"]
    assert listed(published(), date(2024, 7, 2))["opposition"] == ["from_phases"]


def test_a_proceeding_opens_with_its_facts_goods_fee_and_number() -> None:
    story = published().opens("opposition", MAY, ("30-1",), reasons="ours")
    opposition = story.case.proceedings["opposition"]
    assert (opposition.phase, opposition.items, opposition.facts) == ("filed", ("30-1",), {"reasons": "ours"})
    assert story.fee("opposition/opposition").amount == 20000
    assert story.phase() == "published"


def test_several_proceedings_of_a_kind_run_side_by_side_as_far_as_the_law_allows() -> None:
    story = published().opens("opposition", MAY, ("30-1",), reasons="ours")
    story.opens("opposition", MAY, ("25-1",), reasons="theirs")
    assert [key for key in story.case.proceedings if key.startswith("opposition")] == ["opposition", "opposition-2"]
    assert refused(story, "opposition", items=("25-2",), reasons="others") == ["at_once"]


def test_what_the_form_asks_for_and_the_goods_must_be_stated() -> None:
    assert refused(published(), "opposition") == ["asked:reasons", "items"]
    assert refused(published(), "opposition", items=("99-1",), reasons="ours") == ["items"]


def test_goods_that_are_gone_cannot_be_opposed() -> None:
    story = published()
    gone = LawEvent("items_marked", MAY, {"items": ["30-1"], "status": "withdrawn"}, "s.1")
    story.case = fold([gone], story.case)
    assert refused(story, "opposition", items=("30-1",), reasons="ours") == ["items"]


def test_what_opens_by_a_step_or_with_the_file_is_not_asked_for() -> None:
    assert refused(published(), "renewal") == ["not_on_request"]
    assert "not_on_request" in refused(published(), "application")


def test_a_procedure_that_does_not_exist_is_named() -> None:
    with pytest.raises(UnknownInCase, match="no procedure appeal"):
        published().opens("appeal", MAY)


def test_what_happens_in_one_opposition_is_not_heard_by_the_other() -> None:
    story = published()
    for place, goods in (("opposition", "25-1"), ("opposition-2", "30-1")):
        story.opens("opposition", MAY, (goods,), reasons="ours").pays(f"{place}/opposition", MAY)
        story.takes(f"{place}.notify", MAY, EXAMINER).serves(f"{place}/opposition-notice", MAY)
    story.takes("opposition.answer", date(2024, 6, 3))
    assert story.clock("opposition/answer").status == "met"
    assert story.clock("opposition-2/answer").status == "running"
    story.passes(date(2024, 7, 2))
    assert (story.phase("opposition"), story.phase("opposition-2")) == ("filed", "upheld")
    assert story.case.items == {"25-1": "opposed", "25-2": "pending", "30-1": "refused"}


def test_a_step_touches_only_goods_that_its_proceeding_concerns() -> None:
    story = published().opens("opposition", MAY, ("30-1",), reasons="ours").pays("opposition/opposition", MAY)
    story.takes("opposition.notify", MAY, EXAMINER)
    assert story.case.items == {"25-1": "pending", "25-2": "pending", "30-1": "opposed"}
    with pytest.raises(StepNotAllowed, match="may not touch these items"):
        story.takes("opposition.uphold", MAY, EXAMINER, ("25-1",))


def test_the_application_waits_for_the_last_opposition() -> None:
    story = published()
    for place, goods in (("opposition", "25-1"), ("opposition-2", "30-1")):
        story.opens("opposition", MAY, (goods,), reasons="ours").pays(f"{place}/opposition", MAY)
        story.takes(f"{place}.notify", MAY, EXAMINER)
    story.passes(date(2024, 7, 2))
    assert story.phase() == "opposed"
    story.takes("opposition.uphold", date(2024, 7, 8), EXAMINER)
    assert story.phase() == "opposed"
    story.takes("opposition-2.reject", date(2024, 7, 9), EXAMINER)
    assert story.phase() == "registered"
    assert story.case.items == {"25-1": "refused", "25-2": "registered", "30-1": "registered"}
    assert [effect.effect for effect in story.last.effects] == ["register"]


def test_if_no_goods_are_left_the_application_is_refused() -> None:
    story = published().opens("opposition", MAY, ("25-1", "25-2", "30-1"), reasons="ours")
    story.pays("opposition/opposition", MAY).takes("opposition.notify", MAY, EXAMINER)
    story.takes("opposition.uphold", MAY, EXAMINER)
    assert (story.phase(), story.case.register_status) == ("refused", "ended")


def test_the_end_of_the_application_is_heard_by_the_oppositions() -> None:
    story = published().opens("opposition", MAY, ("25-1",), reasons="ours").takes("application.withdraw", MAY)
    assert story.phase("opposition") == "rejected"


def test_a_proceeding_that_a_step_opens_gets_its_number_from_the_caller() -> None:
    story = published()
    decision = published().opens("opposition", MAY, ("25-1",), reasons="ours").last
    drawn: list[str] = []

    def number_of(series: str) -> str:
        drawn.append(series)
        return "O/2024/0001"

    numbered = with_numbers(decision, number_of)
    assert numbered.of_kind("proceeding_opened")[0].payload["number"] == "O/2024/0001"
    assert drawn == ["opposition"]
    assert with_numbers(numbered, number_of) == numbered
    registered = story.passes(date(2024, 7, 2)).last
    assert with_numbers(registered, number_of) == registered, "a renewal has no series"
