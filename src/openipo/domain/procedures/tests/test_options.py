"""What is open on a file, and why the rest is closed."""

from collections.abc import Callable
from datetime import date

import pytest

from openipo.domain.procedures.api import CaseState, StepNotAllowed, WrongRevision, options
from openipo.domain.procedures.engine.unstated import Unstated, waits_for_facts
from openipo.domain.procedures.tests.story import CHIEF, EXAMINER, FILED, Story, examined, invited, law, published

TODAY = date(2024, 3, 5)


def test_an_open_step_has_no_obstacle() -> None:
    story = Story.filed().pays("application/filing", FILED)
    assert story.obstacles("application.pass", TODAY, frozenset({"clerk"})) == ()


def test_every_step_that_people_take_is_listed_and_no_other() -> None:
    story = Story.filed()
    listed = {option.step for option in options(story.law, story.case, story.facts, TODAY)}
    assert {"invite", "pass", "withdraw"} < listed
    assert not {"deem-withdrawn", "appear", "register"} & listed


def test_a_step_of_another_phase_says_where_it_belongs() -> None:
    (obstacle,) = [each for each in Story.filed().obstacles("application.publish", TODAY) if each.code == "phase"]
    assert obstacle.reason["en"] == "The step belongs to another phase: Examined. The proceeding stands in Received."
    assert obstacle.reason["fr"].startswith("L'acte relève d'une autre phase")
    assert obstacle.law == "s.20(1)"


def test_a_step_of_another_role_names_the_role() -> None:
    story = Story.filed().pays("application/filing", FILED)
    (obstacle,) = story.obstacles("application.pass", TODAY, frozenset({"examiner"}))
    assert (obstacle.code, obstacle.reason["en"]) == ("role", "The step is reserved to Clerk.")


def test_a_step_of_the_applicant_may_be_recorded_by_any_officer() -> None:
    assert Story.filed().obstacles("application.withdraw", TODAY, frozenset({"examiner"})) == ()


def test_an_unpaid_fee_says_what_is_left_to_pay_at_the_price_of_the_day() -> None:
    story = Story.filed().pays("application/filing", FILED, 5000)
    (obstacle,) = story.obstacles("application.pass", TODAY)
    assert obstacle.code == "paid:filing"
    assert "70.00" in obstacle.reason["en"]
    assert obstacle.law == "Schedule, item 1"


def test_a_rule_that_does_not_hold_gives_its_own_words_and_provision() -> None:
    story = Story.filed(mark={"text": ""}).pays("application/filing", FILED)
    (obstacle,) = story.obstacles("application.pass", TODAY)
    assert (obstacle.code, obstacle.reason["en"], obstacle.law) == ("mark_is_named", "The mark has no name.", "s.14(1)")


def test_a_rule_that_must_not_hold_is_an_obstacle_where_it_does() -> None:
    story = Story.filed(mark={"text": "RUDE"}).pays("application/filing", FILED)
    assert story.codes("application.pass", TODAY) == ["mark_is_offensive"]


def test_all_obstacles_are_told_at_once() -> None:
    story = Story.filed(mark={"text": ""})
    assert story.codes("application.pass", TODAY, frozenset({"chief"})) == ["mark_is_named", "paid:filing", "role"]


def test_a_letter_must_be_served_and_its_clock_run() -> None:
    story = Story.filed().takes("application.invite", TODAY, grounds=["unclear"])
    assert story.codes("application.reply", TODAY) == ["served:notice", "clock_running:reply"]
    story.serves("application/notice", date(2024, 3, 12))
    assert story.codes("application.reply", date(2024, 3, 11)) == ["served:notice"]
    assert story.codes("application.reply", date(2024, 3, 12)) == []


def test_a_clock_that_must_be_over_says_when_it_will_be() -> None:
    story = published()
    (obstacle,) = story.obstacles("application.close-talks", date(2024, 5, 1))
    assert "its last day is 1 July 2024" in obstacle.reason["en"]
    assert examined().codes("application.close-talks", TODAY) == ["phase", "clock_over:opposition-period"]


def test_a_clock_that_is_over_is_no_obstacle_any_more() -> None:
    story = published().opens("opposition", date(2024, 5, 1), ("25-1",), reasons="ours")
    story.passes(date(2024, 7, 2))
    assert "clock_over:opposition-period" not in story.codes("application.close-talks", date(2024, 7, 3))


def test_an_open_proceeding_can_bar_a_step() -> None:
    story = examined().opens("dispute", date(2024, 3, 7))
    assert story.codes("application.publish", date(2024, 3, 7)) == ["none_open:dispute", "suspended"]


def test_a_step_on_goods_needs_goods_in_the_right_status() -> None:
    assert examined().codes("application.refuse-in-part", date(2024, 3, 7)) == ["items"]


def test_the_goods_that_a_step_may_touch_are_named() -> None:
    story = examined().takes("application.object", date(2024, 3, 7), EXAMINER, ("25-1",))
    found = options(story.law, story.case, story.facts, date(2024, 3, 8))
    assert {option.step: option.items for option in found}["object"] == ("25-2", "30-1")
    assert {option.step: option.items for option in found}["refuse-in-part"] == ("25-1",)


def test_what_a_step_asks_for_is_told_as_plain_values() -> None:
    story = Story.filed()
    (invite,) = [each for each in options(story.law, story.case, story.facts, TODAY) if each.step == "invite"]
    assert invite.asks[0]["id"] == "grounds"
    assert invite.asks[0]["required"] is True


def test_a_rule_about_what_is_still_to_be_entered_does_not_show_a_step_as_closed() -> None:
    story = Story.filed().opens("dispute", TODAY)
    assert story.codes("dispute.agree", TODAY) == []
    with pytest.raises(StepNotAllowed, match="Both must agree"):
        story.takes("dispute.agree", TODAY, CHIEF)
    assert story.takes("dispute.agree", TODAY, CHIEF, both_agree=True).phase("dispute") == "settled"


@pytest.mark.parametrize("look", [lambda facts: facts.get("a"), lambda facts: "a" in facts, dict, len, list])
def test_facts_not_entered_remember_that_they_were_asked_for(look: Callable[[Unstated], object]) -> None:
    facts = Unstated()
    assert not waits_for_facts(facts)
    assert not look(facts)
    assert waits_for_facts(facts)


def test_a_proceeding_that_has_ended_offers_nothing() -> None:
    story = Story.filed().takes("application.withdraw", TODAY)
    assert options(story.law, story.case, story.facts, TODAY) == []


def test_time_that_has_passed_unrecorded_is_taken_into_account() -> None:
    story = invited()
    assert story.codes("application.reply", date(2024, 5, 13)) == []
    assert "phase" in story.codes("application.reply", date(2024, 5, 14))
    assert story.phase() == "deficient", "looking changes nothing"


def test_a_file_pinned_to_another_revision_is_not_decided_under_this_one() -> None:
    story = Story.filed()
    with pytest.raises(WrongRevision, match="pinned to revision 2020"):
        options(law("2025"), story.case, story.facts, TODAY)
    with pytest.raises(WrongRevision):
        options(law(), CaseState(), {}, TODAY)
