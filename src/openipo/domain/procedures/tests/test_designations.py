"""A file that begins as something else than an application; alarms of a clock; days that are stated."""

from datetime import date

import pytest

from openipo.domain.procedures.api import LawError, begun_by
from openipo.domain.procedures.tests.story import FILED, Story, law

STATED = {"notified_on": date(2024, 3, 1), "basis": "AA 123", "colour": "red"}


def designated() -> Story:
    return Story.filed(filed_as="designation", stated=STATED)


def test_what_was_filed_decides_which_procedure_begins() -> None:
    assert list(designated().case.proceedings) == ["designation"]
    assert list(Story.filed().case.proceedings) == ["application"]
    assert [each.id for each in begun_by(law(), "designation")] == ["designation"]


def test_a_designation_is_charged_no_filing_fee() -> None:
    assert Story.filed().case.fees
    assert not designated().case.fees


def test_the_law_must_let_something_begin_with_what_was_filed() -> None:
    with pytest.raises(LawError, match="lets no procedure begin with what is filed as utility-model"):
        Story.filed(filed_as="utility-model")


def test_what_was_stated_answers_the_form_of_the_procedure() -> None:
    facts = designated().case.proceedings["designation"].facts
    assert facts == {"notified_on": "2024-03-01", "basis": "AA 123"}


def test_a_day_that_was_stated_starts_its_clock() -> None:
    clock = designated().clock("designation/limit")
    assert (clock.started_on, clock.expires_on) == (date(2024, 3, 1), date(2025, 9, 1))


def test_a_day_that_was_not_stated_starts_nothing() -> None:
    assert "designation/limit" not in Story.filed(filed_as="designation", stated={"basis": "AA 123"}).case.clocks


def test_an_alarm_is_a_task_on_its_day_and_once() -> None:
    story = designated().passes(date(2025, 1, 31))
    assert "designation/clock:limit" not in story.case.tasks
    story.passes(date(2025, 2, 1))
    task = story.case.tasks["designation/clock:limit"]
    assert (task.role, task.opened_on, task.due_on) == ("examiner", date(2025, 2, 1), date(2025, 9, 1))
    assert not story.passes(date(2025, 2, 2)).last.events


def test_an_alarm_may_come_with_a_letter() -> None:
    story = designated().passes(date(2025, 8, 1))
    assert [task.role for task in story.case.tasks.values()] == ["examiner", "chief"]
    assert [event.payload["letter"] for event in story.last.of_kind("letter_drafted")] == ["reminder"]


def test_alarms_are_closed_when_the_clock_is_missed() -> None:
    story = designated().passes(date(2025, 9, 2))
    assert story.phase("designation") == "protected"
    assert not story.case.tasks


def test_alarms_are_closed_when_the_clock_is_met() -> None:
    story = designated().passes(date(2025, 8, 4))
    story.takes("designation.protect", date(2025, 8, 5))
    assert story.clock("designation/limit").status == "met"
    assert not story.case.tasks


def test_goods_that_a_step_ends_are_heard_of_after_the_step() -> None:
    story = designated().takes("designation.strike", date(2024, 4, 2), items=("25-1",))
    assert story.phase("designation") == "struck"
    assert [event.payload["step"] for event in story.last.of_kind("step_taken")] == ["strike", "note-strike"]


def test_a_step_that_ends_no_goods_sets_nothing_off() -> None:
    assert designated().takes("designation.watch", date(2024, 4, 2)).phase("designation") == "notified"


def test_a_proceeding_opened_later_counts_from_the_filing_all_the_same() -> None:
    story = designated().takes("designation.watch", date(2024, 4, 2))
    clock = story.clock("watch/three-years")
    assert (clock.started_on, clock.expires_on) == (FILED, date(2027, 3, 4))
    assert story.passes(date(2027, 3, 5)).phase("watch") == "over"
