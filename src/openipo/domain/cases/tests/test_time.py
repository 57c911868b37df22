"""Time passes; the office is shut; the law is amended."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from openipo.domain.cases.actions import tick as tick_module
from openipo.domain.cases.api import (
    CaseError,
    Clock,
    Closure,
    StalledFile,
    file_view,
    files_due,
    files_under,
    move_to_revision,
    record_closure,
    tick,
)
from openipo.domain.cases.testing import BOOK, CASHIER, CLERK, FORMALITIES, REGISTRAR, Story, a_case, at
from openipo.domain.procedures.api import book
from openipo.domain.rights.api import rebuild

pytestmark = pytest.mark.django_db


def with_notice_served() -> Story:
    """A reply is due on 5 May 2026, a Tuesday."""
    story = a_case("formalities")
    story.step("issue-formalities-notice", FORMALITIES, facts={"grounds": ["description-missing"]})
    story.serve("formalities-notice", signed_by=FORMALITIES)
    return story


def last_day(story: Story) -> date:
    expires_on = story.now.case.clocks["application/formalities-reply"].expires_on
    assert expires_on is not None
    return expires_on


def test_a_file_is_looked_at_on_the_first_day_after_its_last_day_and_not_before() -> None:
    story = with_notice_served()
    assert story.file not in files_due(last_day(story))
    assert story.file in files_due(last_day(story) + timedelta(days=1))


def test_a_missed_time_limit_has_its_consequence_once() -> None:
    story = with_notice_served()
    day = last_day(story) + timedelta(days=1)
    report = tick(on=day, at=at(day))
    assert (report.files, report.changed, report.is_complete) == (1, 1, True)
    assert story.phases == {"application": "formalities-reply-missed"}
    assert tick(on=day, at=at(day)).files == 0
    assert story.now.history[-1].actor == "system"
    assert rebuild(check=True).is_equal


def test_a_reminder_is_drafted_on_its_day() -> None:
    story = a_case("received")
    last = story.now.case.clocks["application/filing-fee"].expires_on
    assert last is not None
    day = last - timedelta(weeks=1)
    assert Clock.objects.get(clock="filing-fee").act_on == day
    tick(on=day, at=at(day))
    assert "application/fee-reminder" in story.now.case.letters
    assert Clock.objects.get(clock="filing-fee").act_on != day


def test_one_failing_file_does_not_stop_the_others_and_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = with_notice_served(), with_notice_served()
    day = last_day(good) + timedelta(days=1)
    whole = tick_module._pass_time

    def fails(file: Any, **values: Any) -> int:
        if file == bad.file:
            raise RuntimeError("the letter has no template")
        return whole(file, **values)

    monkeypatch.setattr(tick_module, "_pass_time", fails)
    report = tick(on=day, at=at(day))
    assert report.stalled == {bad.file: "RuntimeError: the letter has no template"}
    assert not report.is_complete
    assert good.phases == {"application": "formalities-reply-missed"}
    tick(on=day, at=at(day))
    assert StalledFile.objects.get().attempts == 2
    monkeypatch.undo()
    assert tick(on=day, at=at(day)).is_complete
    assert not StalledFile.objects.exists()
    assert bad.phases == {"application": "formalities-reply-missed"}


def test_a_run_that_was_stopped_goes_on_where_it_ended() -> None:
    stories = [with_notice_served() for _ in range(3)]
    day = last_day(stories[0]) + timedelta(days=1)
    tick(on=day, at=at(day), files=files_due(day)[:1])
    assert tick(on=day, at=at(day)).files == 2
    assert {story.phases["application"] for story in stories} == {"formalities-reply-missed"}


def test_time_is_not_made_to_pass_by_the_cashier() -> None:
    with pytest.raises(PermissionDenied, match="Making time pass: reserved"):
        tick(on=date(2026, 5, 5), at=at(date(2026, 5, 5)), by=CASHIER)


def close(on: date, recorded_on: date | None = None) -> Any:
    day = recorded_on or on
    return record_closure(on=on, reason="Flood", recorded_on=day, by=REGISTRAR, at=at(day, 18))


def test_a_closure_on_the_last_day_gives_the_next_open_day() -> None:
    story = with_notice_served()
    last = last_day(story)
    report = close(last)
    assert (report.files, report.moved, report.questioned) == (1, 1, [])
    assert last_day(story) == last + timedelta(days=1)
    story.wait_until(last + timedelta(days=1))
    assert story.phases == {"application": "formalities-deficient"}
    story.wait_until(last + timedelta(days=2))
    assert story.phases == {"application": "formalities-reply-missed"}


def test_a_closure_recorded_twice_is_one_closure() -> None:
    story = with_notice_served()
    last = last_day(story)
    close(last)
    assert close(last).moved == 0
    assert Closure.objects.count() == 1
    assert last_day(story) == last + timedelta(days=1)


def test_a_closure_recorded_after_the_miss_asks_a_person() -> None:
    story = with_notice_served()
    last = last_day(story)
    story.wait_until(last + timedelta(days=1))
    report = close(last, last + timedelta(days=2))
    assert report.questioned == [(story.file, "formalities-reply")]
    assert story.phases == {"application": "formalities-reply-missed"}
    view = file_view(story.file, CLERK, on=last + timedelta(days=2))
    assert any(not task.phase for task in view.tasks)


def test_a_closure_that_has_not_been_carried_to_a_file_yet_is_heeded_by_the_next_act_on_it() -> None:
    story = with_notice_served()
    last = last_day(story)
    Closure.objects.create(
        on=last, reason="Flood", recorded_on=last, recorded_at=at(last), recorded_by="registrar"
    )  # recorded, and the program ended before the files were told
    story.wait_until(last + timedelta(days=1))
    assert story.phases == {"application": "formalities-deficient"}
    story.step("reply-to-formalities-notice", CLERK)
    assert story.phases == {"application": "formalities"}


def test_a_closure_on_another_day_moves_nothing() -> None:
    story = with_notice_served()
    last = last_day(story)
    assert close(last - timedelta(days=1)).moved == 0
    assert last_day(story) == last


def test_a_closure_to_come_belongs_into_the_calendar() -> None:
    with pytest.raises(CaseError, match="has not come yet"):
        close(date(2026, 5, 5), date(2026, 5, 4))


def test_a_closure_is_recorded_by_the_registrar() -> None:
    with pytest.raises(PermissionDenied, match="Recording that the office was closed: reserved"):
        record_closure(on=date(2026, 5, 5), reason="x", recorded_on=date(2026, 5, 5), by=CLERK, at=at(date(2026, 5, 5)))


AMENDED = date(2026, 7, 1)
BEFORE = book(BOOK).in_force(date(2026, 6, 25)).id


def move(*stories: Story, dry_run: bool) -> Any:
    files = [story.file for story in stories]
    return move_to_revision(files=files, revision="2026", on=AMENDED, by=REGISTRAR, at=at(AMENDED), dry_run=dry_run)


def test_a_dry_run_says_what_would_change_and_changes_nothing() -> None:
    story = a_case("examination", filed_on=date(2026, 6, 25))
    length = len(story.now.history)
    [plan] = move(story, dry_run=True)
    assert (plan.file, plan.number, plan.obstacles) == (story.file, story.number, ())
    assert len(story.now.history) == length
    assert files_under(BOOK, BEFORE) == [story.file]


def test_a_move_pins_the_file_to_the_later_revision_and_is_not_repeated() -> None:
    story = a_case("examination", filed_on=date(2026, 6, 25))
    planned = move(story, dry_run=True)
    assert move(story, dry_run=False) == planned
    assert story.now.case.revision == "2026"
    assert story.now.law.revision.id == "2026"
    assert move(story, dry_run=False) == []
    assert move(story, dry_run=True) == []
    assert files_under(BOOK, BEFORE) == []
    assert rebuild(check=True).is_equal


def test_a_move_before_the_law_is_in_force_is_refused_file_by_file() -> None:
    story = a_case("examination", filed_on=date(2026, 6, 25))
    before = date(2026, 6, 30)
    [refused] = move_to_revision(
        files=[story.file], revision="2026", on=before, by=REGISTRAR, at=at(before), dry_run=False
    )
    assert refused.obstacles
    assert story.now.case.revision == BEFORE


def test_files_are_moved_by_the_registrar_only() -> None:
    with pytest.raises(PermissionDenied, match="Moving files to another revision of the law: reserved"):
        move_to_revision(files=[], revision="2026", on=AMENDED, by=CLERK, at=at(AMENDED))
