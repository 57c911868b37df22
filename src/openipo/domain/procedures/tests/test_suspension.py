"""Proceedings that stand still while another is open."""

from datetime import date

import pytest

from openipo.domain.procedures.api import StepNotAllowed, next_happenings, options
from openipo.domain.procedures.tests.story import CHIEF, CLERK, EXAMINER, Story, examined, invited, published

OPENED = date(2024, 4, 1)


def test_the_opened_proceeding_suspends_the_other_and_its_clocks() -> None:
    story = invited().opens("dispute", OPENED)
    assert story.case.proceedings["application"].suspended_by == ("dispute",)
    clock = story.clock("application/reply")
    assert (clock.status, clock.suspended_on, clock.expires_on) == ("suspended", OPENED, None)
    assert clock.because["en"] == (
        "The time limit stands still since 1 April 2024, because Dispute over ownership was opened."
    )


def test_no_step_can_be_taken_by_people_and_the_obstacle_names_what_suspends() -> None:
    story = invited().opens("dispute", OPENED)
    with pytest.raises(StepNotAllowed, match="stands still while Dispute over ownership is open") as refusal:
        story.takes("application.reply", date(2024, 4, 2))
    assert [(each.code, each.law) for each in refusal.value.obstacles] == [("suspended", "s.40")]


def test_time_that_stands_still_is_not_missed() -> None:
    story = invited().opens("dispute", OPENED).passes(date(2025, 1, 1))
    assert story.phase() == "deficient"


def test_when_it_ends_the_rest_of_the_time_runs_on() -> None:
    """42 days were left on 1 April (13 May is 12 May rolled over); thirty days later as many are."""
    story = invited().opens("dispute", OPENED).takes("dispute.settle", date(2024, 5, 1), CHIEF)
    assert story.case.proceedings["application"].suspended_by == ()
    clock = story.clock("application/reply")
    assert (clock.status, clock.expires_on, clock.suspended_days) == ("running", date(2024, 6, 11), 30)
    assert "stood still for 30 days" in clock.because["en"]
    assert story.takes("application.reply", date(2024, 6, 11)).phase() == "received"


def test_a_clock_of_which_the_law_says_so_begins_anew() -> None:
    story = invited().passes(date(2024, 5, 14)).opens("dispute", date(2024, 6, 3))
    assert story.clock("application/relief").status == "suspended"
    story.takes("dispute.settle", date(2024, 6, 10), CHIEF)
    clock = story.clock("application/relief")
    assert (clock.started_on, clock.expires_on) == (date(2024, 6, 10), date(2024, 8, 12))
    assert clock.because["en"].startswith("The time limit began anew on 10 June 2024. ")


def test_a_clock_of_which_the_law_says_so_runs_on_and_has_its_consequence() -> None:
    story = Story.filed().opens("dispute", date(2024, 3, 20))
    assert story.clock("application/pay").status == "running"
    assert story.passes(date(2024, 5, 7)).phase() == "withdrawn"


def test_two_proceedings_suspend_until_both_have_ended() -> None:
    story = invited().opens("dispute", OPENED).opens("dispute", date(2024, 4, 10))
    assert story.case.proceedings["application"].suspended_by == ("dispute", "dispute-2")
    story.takes("dispute.settle", date(2024, 4, 20), CHIEF)
    assert story.clock("application/reply").status == "suspended"
    story.takes("dispute-2.settle", date(2024, 5, 1), CHIEF)
    assert story.clock("application/reply").expires_on == date(2024, 6, 11)


def test_a_clock_that_would_start_meanwhile_stands_still_from_the_start() -> None:
    story = Story.filed().takes("application.invite", date(2024, 3, 8), grounds=["unclear"])
    story.opens("dispute", date(2024, 3, 11)).serves("application/notice", date(2024, 3, 12))
    assert story.clock("application/reply").status == "suspended"
    story.takes("dispute.settle", date(2024, 3, 22), CHIEF)
    assert story.clock("application/reply").expires_on == date(2024, 5, 22)


def test_a_fact_has_its_effect_on_a_suspended_proceeding() -> None:
    """The issue was in print when the dispute arose; it appears, and the file is published."""
    story = examined().takes("application.publish", date(2024, 3, 8), EXAMINER).opens("dispute", date(2024, 3, 25))
    assert story.publishes("application/marks", date(2024, 4, 1)).phase() == "published"
    assert story.clock("application/opposition-period").status == "running"


def test_a_clock_met_while_it_stands_still_is_met() -> None:
    story = Story.filed().opens("dispute", date(2024, 3, 20)).pays("application/filing", date(2024, 3, 21))
    assert story.clock("application/pay").status == "met"


def test_the_end_of_the_suspended_proceeding_leaves_nothing_to_resume() -> None:
    story = Story.filed().opens("dispute", date(2024, 3, 20)).passes(date(2024, 5, 7))
    story.takes("dispute.settle", date(2024, 6, 1), CHIEF)
    assert story.last.of_kind("proceeding_resumed")
    assert not story.last.of_kind("clock_resumed")


def test_a_proceeding_opened_meanwhile_stands_still_from_the_start() -> None:
    story = published().opens("dispute", date(2024, 5, 1)).passes(date(2024, 7, 2))
    assert story.phase() == "registered"
    assert story.case.proceedings["renewal"].suspended_by == ("dispute",)


def test_other_proceedings_go_on() -> None:
    story = published().opens("opposition", date(2024, 5, 1), ("25-1",), reasons="ours")
    story.opens("dispute", date(2024, 5, 2))
    assert story.case.proceedings["opposition"].suspended_by == ()
    assert "suspended" not in story.codes("opposition.notify", date(2024, 5, 3))


def waiting_for_the_court() -> Story:
    """The claimant was invited on 3 April 2024: the last day is 3 June; the claim stands still from 3 May."""
    story = examined().opens("claim", OPENED, owner={"name": "Bold Brands"})
    story.takes("claim.invite-claimant", OPENED, CHIEF).serves("claim/claimant-invitation", date(2024, 4, 3))
    return story.takes("claim.await-court", date(2024, 5, 3), CHIEF)


def test_a_step_makes_its_own_proceeding_stand_still() -> None:
    story = waiting_for_the_court()
    assert story.case.proceedings["claim"].suspended_by == ("claim",)
    assert story.phase("claim") == "open"
    clock = story.clock("claim/proof")
    assert clock.status == "suspended"
    assert clock.because["en"] == (
        "The time limit stands still since 3 May 2024, because the proceeding was suspended."
    )
    assert story.passes(date(2024, 12, 1)).phase("claim") == "open"


def test_meanwhile_only_what_the_law_allows_can_be_done() -> None:
    story, day = waiting_for_the_court(), date(2024, 5, 6)
    refused = story.obstacles("claim.prove", day)
    assert [each.code for each in refused] == ["suspended"]
    assert refused[0].reason["en"] == (
        "Claim to ownership: the proceeding stands still. It goes on with: Go on after the judgment."
    )
    assert story.codes("claim.await-court", day) == ["suspended", "suspended"]
    assert story.codes("claim.go-on", day) == []
    assert story.takes("claim.give-up", day, CLERK).phase("claim") == "settled"


def test_it_goes_on_with_the_step_that_resumes_it_and_the_rest_of_its_time_runs() -> None:
    story = waiting_for_the_court().takes("claim.go-on", date(2024, 6, 3), CHIEF)
    assert story.case.proceedings["claim"].suspended_by == ()
    clock = story.clock("claim/proof")
    assert (clock.status, clock.expires_on, clock.suspended_days) == ("running", date(2024, 7, 4), 31)


def test_what_does_not_stand_still_cannot_be_resumed() -> None:
    story = examined().opens("claim", OPENED)
    assert story.codes("claim.go-on", OPENED) == ["not_suspended"]
    assert "suspended" not in story.codes("claim.await-court", OPENED)


def test_a_clock_that_runs_on_counts_the_time_of_waiting() -> None:
    assert waiting_for_the_court().clock("claim/look-again").status == "running"


def test_a_proceeding_suspended_twice_waits_for_both() -> None:
    """The application is, by two claims; the claim that waits for the court is by itself alone."""
    story = waiting_for_the_court().opens("claim", date(2024, 5, 6))
    assert story.case.proceedings["application"].suspended_by == ("claim", "claim-2")
    assert story.case.proceedings["claim"].suspended_by == ("claim",)


def test_what_is_next_says_that_it_waits() -> None:
    story = waiting_for_the_court()
    said = [each.text["en"] for each in next_happenings(story.law, story.case) if each.kind == "suspension"]
    assert "Claim to ownership stands still until it is resumed." in said
    assert "Application stands still while Claim to ownership is open." in said


def test_only_a_step_that_reopens_leads_out_of_a_final_phase() -> None:
    story = examined().opens("claim", OPENED, owner="Bold Brands").takes("claim.invite-claimant", OPENED, CHIEF)
    story.serves("claim/claimant-invitation", date(2024, 4, 3)).passes(date(2024, 6, 4))
    assert story.case.proceedings["claim"].final
    day = date(2024, 6, 5)
    found = [each.step for each in options(story.law, story.case, story.facts, day) if each.proceeding == "claim"]
    assert found == ["set-aside"]
    with pytest.raises(StepNotAllowed, match="ended"):
        story.takes("claim.prove", day)
    assert story.takes("claim.set-aside", day, CHIEF).phase("claim") == "open"
    assert not story.case.proceedings["claim"].final
