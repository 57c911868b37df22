"""A closure of the office is recorded, in time or after the fact."""

from datetime import date

import pytest

from openipo.domain.procedures.api import UnknownInCase, close_task, closures_changed, move_to_revision
from openipo.domain.procedures.tests.story import EXAMINER, FILED, Story, examined, invited, law

LAST_DAY = date(2024, 5, 13)


def closed(story: Story, *days: date, on: date) -> Story:
    story.law = law(closed=days)
    return story.follow(closures_changed(story.law, story.case, story.facts, on))


def test_a_running_clock_moves_to_the_next_open_day_and_says_why() -> None:
    story = closed(invited(), LAST_DAY, on=LAST_DAY)
    clock = story.clock("application/reply")
    assert clock.expires_on == date(2024, 5, 14)
    (moved,) = story.last.of_kind("clock_moved")
    assert (moved.payload["came_from"], moved.payload["why"], moved.effective_on) == ("2024-05-13", "closure", LAST_DAY)
    assert story.takes("application.reply", date(2024, 5, 14)).phase() == "received"


def test_the_closed_day_saves_the_clock_even_if_it_is_recorded_the_day_after() -> None:
    """Time does not pass first: the day after the closure is the first on which anybody can record it."""
    story = closed(invited(), LAST_DAY, on=date(2024, 5, 14))
    assert story.clock("application/reply").status == "running"


def test_a_grace_period_moves_too() -> None:
    story = closed(Story.filed(), date(2024, 5, 6), on=FILED)
    clock = story.clock("application/pay")
    assert (clock.expires_on, clock.grace_until) == (date(2024, 4, 4), date(2024, 5, 7))


def test_clocks_that_end_on_other_days_stay() -> None:
    assert closed(invited(), date(2024, 5, 10), on=date(2024, 5, 10)).last.events == ()


def test_nothing_moves_the_second_time() -> None:
    story = closed(invited(), LAST_DAY, on=LAST_DAY)
    assert closures_changed(story.law, story.case, story.facts, LAST_DAY).events == ()


def test_a_clock_that_stands_still_or_has_been_met_stays() -> None:
    met = invited().takes("application.reply", date(2024, 5, 2))
    assert closed(met, LAST_DAY, on=LAST_DAY).last.events == ()
    still = invited().opens("dispute", date(2024, 4, 1))
    assert closed(still, LAST_DAY, on=LAST_DAY).last.events == ()


def test_taking_a_closure_back_does_not_shorten_time_that_was_given() -> None:
    story = closed(invited(), LAST_DAY, on=LAST_DAY)
    story.law = law()
    assert closures_changed(story.law, story.case, story.facts, LAST_DAY).events == ()


class TestAfterTheMiss:
    def missed(self) -> Story:
        return closed(invited().passes(date(2024, 5, 20)), LAST_DAY, on=date(2024, 5, 21))

    def test_the_miss_is_not_turned_back_but_a_person_is_asked(self) -> None:
        story = self.missed()
        assert (story.phase(), story.clock("application/reply").status) == ("reply-missed", "missed")
        (task,) = story.case.tasks.values()
        assert "was counted as missed on 13 May 2024" in task.label["en"]
        assert "its last day is 14 May 2024" in task.label["en"]
        (questioned,) = story.last.of_kind("clock_questioned")
        assert (questioned.payload["expired_on"], questioned.payload["would_expire_on"]) == ("2024-05-13", "2024-05-14")

    def test_the_same_closure_is_asked_about_once(self) -> None:
        story = self.missed()
        assert closures_changed(story.law, story.case, story.facts, date(2024, 5, 22)).events == ()

    def test_a_further_closure_is_asked_about_again(self) -> None:
        story = closed(self.missed(), LAST_DAY, date(2024, 5, 14), on=date(2024, 5, 22))
        assert len(story.case.tasks) == 2

    def test_the_task_stays_until_it_is_answered(self) -> None:
        story = self.missed().passes(date(2025, 1, 1))
        (key,) = [key for key, task in story.case.tasks.items() if not task.phase]
        story.follow(close_task(story.law, story.case, key, date(2025, 1, 2), answer="the miss stands"))
        assert key not in story.case.tasks
        assert story.last.of_kind("task_closed")[0].payload["answer"] == "the miss stands"

    def test_a_task_that_is_not_open_cannot_be_closed(self) -> None:
        story = self.missed()
        with pytest.raises(UnknownInCase, match="no open task x"):
            close_task(story.law, story.case, "x", date(2025, 1, 2))

    def test_a_clock_that_a_later_law_does_not_know_is_not_reckoned_again(self) -> None:
        story = examined().takes("application.object", date(2025, 6, 2), EXAMINER, ("25-1",))
        story.passes(date(2025, 7, 1))
        story.follow(move_to_revision(story.law, story.case, story.facts, "2025", date(2025, 7, 1)))
        changed = law("2025", closed=(date(2025, 6, 16),))
        assert closures_changed(changed, story.case, story.facts, date(2025, 7, 2)).events == ()

    def test_a_clock_missed_for_other_reasons_raises_no_question(self) -> None:
        story = closed(invited().passes(date(2024, 5, 20)), date(2024, 4, 1), on=date(2024, 5, 21))
        assert not story.case.tasks
