"""What the passing of time does."""

from dataclasses import replace
from datetime import date

import pytest

from openipo.domain.procedures.api import LawEvent, StepNotAllowed, fold, tick
from openipo.domain.procedures.tests.story import FILED, Story, examined, invited, published


def kinds(story: Story) -> list[str]:
    return [event.kind for event in story.last.events]


def test_nothing_happens_on_the_last_day() -> None:
    story = invited().passes(date(2024, 5, 13))
    assert story.phase() == "deficient"
    assert story.clock("application/reply").status == "running"


def test_on_the_first_day_after_it_the_consequence_follows() -> None:
    story = invited().passes(date(2024, 5, 14))
    assert story.phase() == "reply-missed"
    clock = story.clock("application/reply")
    assert (clock.status, clock.ended_on) == ("missed", date(2024, 5, 14))
    (taken,) = story.last.of_kind("step_taken")
    assert (taken.payload["step"], taken.payload["by_role"], taken.provision) == ("note-missed", "system", "s.13(1)")


def test_the_consequence_takes_effect_on_its_day_however_late_it_is_noticed() -> None:
    story = invited().passes(date(2024, 6, 30))
    assert story.last.of_kind("clock_missed")[0].effective_on == date(2024, 5, 14)
    assert story.case.proceedings["application"].entered_on == date(2024, 5, 14)


def test_several_misses_follow_one_another_in_order_of_date() -> None:
    story = invited().passes(date(2025, 1, 1))
    assert story.phase() == "withdrawn"
    days = [event.effective_on for event in story.last.events]
    assert days == sorted(days)
    assert [event.payload["clock"] for event in story.last.of_kind("clock_missed")] == ["reply", "relief"]
    assert [effect.effect for effect in story.last.effects] == ["withdraw"]


def test_time_passes_only_once() -> None:
    story = invited().passes(date(2025, 1, 1))
    assert tick(story.law, story.case, story.facts, date(2025, 1, 1)).events == ()


def test_passing_day_by_day_comes_to_the_same_as_passing_at_once() -> None:
    at_once, in_steps = invited().passes(date(2024, 8, 1)), invited()
    for month in (4, 5, 6, 7, 8):
        in_steps.passes(date(2024, month, 1))
    assert in_steps.case == at_once.case


def test_an_act_that_comes_after_a_miss_finds_the_miss_recorded_first() -> None:
    story = invited()
    with pytest.raises(StepNotAllowed, match=r"\[reply-missed\]"):
        story.takes("application.reply", date(2024, 5, 14))
    assert story.takes("application.reply", date(2024, 5, 13)).phase() == "received"


def test_a_reminder_goes_out_before_the_last_day_and_once() -> None:
    story = invited().passes(date(2024, 4, 28))
    assert not story.last.events
    story.passes(date(2024, 4, 29))
    assert kinds(story) == ["clock_reminded", "letter_drafted"]
    assert story.case.letters["application/reminder"].facts == {"clock": "reply", "expires_on": "2024-05-13"}
    assert not story.passes(date(2024, 4, 30)).last.events


def test_a_clock_that_is_met_reminds_nobody() -> None:
    story = invited().takes("application.reply", date(2024, 4, 1)).passes(date(2024, 4, 29))
    assert not story.last.events


class TestGrace:
    """The fee may still be paid for a month, with a surcharge."""

    def test_payment_in_the_grace_period_meets_the_clock_and_charges_the_surcharge(self) -> None:
        story = Story.filed().pays("application/filing", date(2024, 5, 6))
        assert story.clock("application/pay").status == "met"
        assert story.fee("application/late").amount == 3000

    def test_payment_on_the_last_day_costs_no_surcharge(self) -> None:
        story = Story.filed().pays("application/filing", date(2024, 4, 4))
        assert "application/late" not in story.case.fees

    def test_the_end_of_the_grace_period_is_the_end(self) -> None:
        assert Story.filed().passes(date(2024, 5, 6)).phase() == "received"
        assert Story.filed().passes(date(2024, 5, 7)).phase() == "withdrawn"

    def test_a_renewal_may_be_late_by_six_months(self) -> None:
        story = published().passes(date(2024, 7, 2)).occurs("expiry", date(2034, 7, 3), set_on=date(2024, 7, 2))
        story.takes("renewal.ask", date(2034, 9, 1)).pays("renewal/renewal", date(2034, 9, 1))
        assert story.clock("renewal/renewal").status == "met"
        assert story.fee("renewal/late").amount == 3000
        assert (story.phase("renewal"), story.phase("renewal-2")) == ("renewed", "in-force")

    def test_a_registration_not_renewed_lapses(self) -> None:
        story = published().passes(date(2024, 7, 2)).occurs("expiry", date(2034, 7, 3), set_on=date(2024, 7, 2))
        story.passes(date(2035, 1, 4))
        assert (story.phase("renewal"), story.case.register_status) == ("lapsed", "ended")


class TestExtension:
    def test_the_time_is_counted_as_one_period_and_the_fee_charged(self) -> None:
        story = invited().takes("application.extend", date(2024, 5, 13))
        clock = story.clock("application/reply")
        assert (clock.expires_on, clock.extensions) == (date(2024, 6, 12), 1)
        assert story.fee("application/extension").amount == 1000
        assert "extended once by 1 month (s.12(5))" in clock.because["en"]

    def test_it_is_granted_as_often_as_the_law_allows(self) -> None:
        story = invited().takes("application.extend", date(2024, 5, 13))
        (obstacle,) = story.obstacles("application.extend", date(2024, 5, 20))
        assert (obstacle.code, obstacle.law) == ("extension", "s.12(5)")
        assert obstacle.reason["en"] == "Time to reply has been extended as often as the law allows (1)."

    def test_it_is_not_granted_before_the_clock_runs(self) -> None:
        story = Story.filed().takes("application.invite", date(2024, 3, 8), grounds=["unclear"])
        (obstacle,) = story.obstacles("application.extend", date(2024, 3, 9))
        assert "must be asked for before the time limit ends" in obstacle.reason["en"]

    def test_the_reminder_that_went_out_is_not_repeated(self) -> None:
        story = invited().passes(date(2024, 4, 29)).takes("application.extend", date(2024, 5, 2))
        assert not story.passes(date(2024, 5, 30)).last.events


class TestRelief:
    def test_the_step_is_open_for_its_time_after_the_miss_and_costs_its_fee(self) -> None:
        story = invited().takes("application.continue", date(2024, 7, 15))
        assert story.phase() == "received"
        assert story.fee("application/relief").amount == 5000
        assert story.clock("application/relief").status == "met"

    def test_it_is_closed_where_nothing_was_missed(self) -> None:
        assert "relief" in invited().codes("application.continue", date(2024, 4, 1))

    def test_it_is_closed_when_its_time_is_over(self) -> None:
        story = invited().passes(date(2024, 5, 14))
        ended = replace(story.clock("application/relief"), status="stopped")  # else it would end the phase first
        story.case = replace(story.case, clocks={**story.case.clocks, ended.key: ended})
        assert story.codes("application.continue", date(2024, 7, 15)) == []
        (obstacle,) = story.obstacles("application.continue", date(2024, 7, 16))
        assert obstacle.reason["en"] == "Relief had to be asked for by 15 July 2024."


def test_a_clock_stopped_by_a_step_has_no_consequence() -> None:
    story = invited().takes("application.withdraw", date(2024, 3, 20)).passes(date(2025, 1, 1))
    assert story.clock("application/reply").status == "stopped"
    assert not story.last.events


def test_a_consequence_that_cannot_be_taken_is_put_to_a_person() -> None:
    """The fee is unpaid, but the proceeding has left the phases from which it can be deemed withdrawn."""
    story = examined_although_unpaid().passes(date(2024, 6, 1))
    assert story.clock("application/pay#2").status == "missed"
    assert story.phase() == "examined"
    (task,) = [task for task in story.case.tasks.values() if not task.phase]
    assert (task.role, task.key) == ("examiner", "application/question")
    assert "Deem withdrawn that follows could not be taken: The step belongs to another phase" in task.label["en"]


def examined_although_unpaid() -> Story:
    """A payment was cancelled after the examination had begun, and a later filing date sets the clock running anew."""
    story = examined()
    cancelled = LawEvent("fee_unpaid", FILED, {"key": "application/filing", "fee": "filing", "paid_amount": 0}, "s.1")
    story.case = fold([cancelled], story.case)
    return story.occurs("filed", date(2024, 3, 8), set_on=date(2024, 3, 8))
