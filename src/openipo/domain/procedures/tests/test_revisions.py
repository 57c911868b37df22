"""A file is moved to another revision of the law."""

from datetime import date

import pytest

from openipo.domain.procedures.api import MoveNotAllowed, UnknownInCase, fold, move_to_revision, plan_move
from openipo.domain.procedures.model.outcome import LawEvent
from openipo.domain.procedures.tests.story import CHIEF, EXAMINER, FILED, Story, examined

IN_FORCE = date(2025, 7, 1)


def moved(story: Story, on: date = IN_FORCE) -> Story:
    story.follow(move_to_revision(story.law, story.case, story.facts, "2025", on))
    story.law = story.law.under("2025")
    return story


def refusal(story: Story, to: str = "2025", on: date = IN_FORCE) -> MoveNotAllowed:
    with pytest.raises(MoveNotAllowed) as refused:
        move_to_revision(story.law, story.case, story.facts, to, on)
    return refused.value


def served_in_june() -> Story:
    story = Story.filed(date(2025, 5, 5)).pays("application/filing", date(2025, 5, 5))
    return story.takes("application.invite", date(2025, 6, 2), grounds=["unclear"]).serves(
        "application/notice", date(2025, 6, 5)
    )


def test_until_it_is_moved_a_file_stays_under_the_law_of_its_day() -> None:
    story = served_in_june()
    assert (story.case.revision, story.clock("application/reply").expires_on) == ("2020", date(2025, 8, 5))


def test_the_move_is_an_event_with_its_provision() -> None:
    story = moved(served_in_june())
    event = story.last.events[0]
    assert (event.kind, event.payload["from"], event.payload["to"], event.provision) == (
        "revision_moved",
        "2020",
        "2025",
        "Marks (Amendment) Act",
    )
    assert story.case.revision == "2025"


def test_a_running_clock_is_reckoned_under_the_new_law() -> None:
    story = moved(served_in_june())
    clock = story.clock("application/reply")
    assert clock.expires_on == date(2025, 9, 5)
    assert "3 months" in clock.because["en"]


def test_time_that_was_given_is_not_taken_away() -> None:
    """Under the new law the opposition period is shorter; the one that runs keeps its end."""
    story = Story.filed(date(2025, 5, 5)).pays("application/filing", date(2025, 5, 5))
    story.takes("application.pass", date(2025, 5, 6)).takes("application.publish", date(2025, 5, 7), EXAMINER)
    story.publishes("application/marks", date(2025, 6, 2))
    plan = plan_move(story.law, story.case, story.facts, "2025", IN_FORCE)
    (kept,) = [change["en"] for change in plan.changes if "keeps its last day" in change["en"]]
    assert (
        kept == "The time limit Opposition period would end on 4 August 2025; it keeps its last day, 2 September 2025."
    )
    assert moved(story).clock("application/opposition-period").expires_on == date(2025, 9, 2)


def test_the_plan_says_what_would_change_and_records_nothing() -> None:
    story = served_in_june()
    plan = plan_move(story.law, story.case, story.facts, "2025", IN_FORCE)
    said = [change["en"] for change in plan.changes]
    assert said[0] == "The time limit Time to reply ends on 5 September 2025 instead of 5 August 2025."
    assert "The step Extend the time to reply opens." not in said
    assert (plan.to, plan.obstacles, story.case.revision) == ("2025", (), "2020")
    assert plan.decision.of_kind("revision_moved")


def test_steps_that_open_or_vanish_are_told() -> None:
    story = Story.filed(date(2025, 5, 5)).pays("application/filing", date(2025, 5, 5))
    plan = plan_move(story.law, story.case, story.facts, "2025", IN_FORCE)
    assert [change["en"] for change in plan.changes] == ["The step Hurry opens."]


def test_a_phase_that_has_another_name_is_told() -> None:
    story = served_in_june().passes(date(2025, 8, 6))
    plan = plan_move(story.law, story.case, story.facts, "2025", date(2025, 8, 6))
    assert plan.changes[0]["en"] == "The phase Reply missed becomes Time has run out."


def test_a_clock_that_the_new_law_does_not_know_stops() -> None:
    story = Story.filed(date(2025, 6, 2)).pays("application/filing", date(2025, 6, 2))
    story.takes("application.pass", date(2025, 6, 3))
    story.takes("application.object", date(2025, 6, 30), EXAMINER, ("25-1",))
    plan = plan_move(story.law, story.case, story.facts, "2025", IN_FORCE)
    assert "The time limit Target of the office ends; the new law does not know it." in [
        change["en"] for change in plan.changes
    ]
    assert moved(story).clock("application/target").status == "stopped"


def test_a_clock_that_stands_still_is_reckoned_under_the_new_law_when_it_goes_on() -> None:
    story = served_in_june().opens("dispute", date(2025, 6, 10))
    assert [each.code for each in refusal(story).obstacles] == ["phase"]
    story.takes("dispute.settle", date(2025, 6, 20), CHIEF)
    assert moved(story).clock("application/reply").expires_on == date(2025, 9, 15)


def test_extensions_granted_before_count_as_far_as_the_new_law_knows_them() -> None:
    story = served_in_june().takes("application.extend", date(2025, 6, 10))
    assert story.clock("application/reply").expires_on == date(2025, 9, 5)
    assert moved(story).clock("application/reply").expires_on == date(2025, 9, 5)


def test_a_phase_that_vanishes_bars_the_move() -> None:
    story = Story.filed().pays("application/filing", FILED).opens("dispute", date(2024, 4, 1))
    (obstacle,) = refusal(story).obstacles
    assert obstacle.reason["en"] == "Dispute over ownership has no phase Open under the revision 2025."


def test_a_proposal_of_a_step_that_vanishes_bars_the_move() -> None:
    story = examined()
    proposed = LawEvent(
        "step_proposed", FILED, {"key": "p", "proceeding": "application", "step": "close-talks", "by": "emil"}, "s.20"
    )
    story.case = fold([proposed], story.case)
    (obstacle,) = refusal(story).obstacles
    assert (obstacle.code, "Close the talks" in obstacle.reason["en"]) == ("proposal", True)


def test_a_revision_must_exist_be_another_and_be_in_force() -> None:
    story = Story.filed(date(2025, 5, 5))
    assert "no revision 1999" in str(refusal(story, "1999"))
    assert "already under revision 2020" in str(refusal(story, "2020"))
    assert "in force from 1 July 2025 only" in str(refusal(story, on=date(2025, 6, 30)))


def test_what_falls_due_before_the_move_falls_due_under_the_old_law() -> None:
    story = moved(Story.filed(date(2025, 4, 1)), date(2025, 7, 2))
    assert [event.kind for event in story.last.events].index("clock_missed") < [
        event.kind for event in story.last.events
    ].index("revision_moved")
    assert story.phase() == "withdrawn"


def test_the_law_of_a_file_is_found_from_the_file() -> None:
    story = moved(served_in_june())
    assert story.law.of(story.case).revision.id == "2025"
    assert story.law.under("2020").of(story.case).revision.id == "2025"
    with pytest.raises(UnknownInCase, match="no revision 1999"):
        story.law.under("1999")
