"""A file that is divided from another goes on where that one stands."""

from dataclasses import replace
from datetime import date

import pytest

from openipo.domain.procedures.api import LawError, fold, inherit
from openipo.domain.procedures.model.outcome import LawEvent
from openipo.domain.procedures.tests.story import EXAMINER, FACTS, GOODS, Story, examined, invited, published

DIVIDED = date(2024, 4, 15)


def heir(parent: Story, *items: str, on: date = DIVIDED, number: str = "TM 2") -> Story:
    """The new file with these goods, as the house would begin it."""
    goods = [{**item, "status": parent.case.items[str(item["id"])]} for item in GOODS if item["id"] in items]
    dates = {"filed_on": parent.case.filed_on.isoformat()} if parent.case.filed_on else {}
    opened = LawEvent("file_opened", on, {"content": {"goods": goods}, "dates": dates}, "s.84")
    child = Story(law=parent.law, facts={**FACTS, "goods": goods}, case=fold([opened]))
    return child.follow(inherit(child.law, parent.case, child.case, child.facts, on, number=number))


def test_it_is_pinned_to_the_same_revision_and_has_its_own_number() -> None:
    child = heir(examined(), "30-1")
    assert child.case.revision == "2020"
    assert child.case.items == {"30-1": "pending"}
    application = child.case.proceedings["application"]
    assert (application.phase, application.number) == (examined().phase(), "TM 2")
    assert application.entered_on == date(2024, 3, 6)


def test_what_happened_before_happened_for_it_too() -> None:
    parent = published()
    child = heir(parent, "30-1")
    for name, day in parent.case.anchors.items():
        assert child.case.anchors[name] == day
    before, after = parent.case.proceedings["application"], child.case.proceedings["application"]
    assert {name: day for name, day in after.anchors.items() if not name.startswith("opened:")} == {
        name: day for name, day in before.anchors.items() if not name.startswith("opened:")
    }


def test_its_clocks_end_on_the_same_days_and_run_apart_from_then_on() -> None:
    parent = invited()
    child = heir(parent, "30-1", on=date(2024, 4, 1))
    assert child.clock("application/reply") == parent.clock("application/reply")
    parent.takes("application.reply", date(2024, 4, 2))
    assert child.clock("application/reply").status == "running"
    assert child.passes(date(2024, 5, 14)).clock("application/reply").status == "missed"


def test_a_clock_that_stood_still_for_what_stays_behind_runs_again() -> None:
    parent = invited().opens("dispute", date(2024, 4, 1))
    child = heir(parent, "30-1", on=date(2024, 5, 1))
    assert child.case.proceedings["application"].suspended_by == ()
    clock = child.clock("application/reply")
    assert (clock.status, clock.expires_on, clock.suspended_days) == ("running", date(2024, 6, 11), 30)
    assert parent.clock("application/reply").status == "suspended"


def test_a_task_waits_for_it_as_well() -> None:
    parent = Story.filed()
    child = heir(parent, "30-1", on=date(2024, 3, 5))
    assert {key: task.due_on for key, task in child.case.tasks.items()} == {
        key: task.due_on for key, task in parent.case.tasks.items()
    }


def test_an_entry_that_has_not_appeared_waits_for_it_with_its_own_goods() -> None:
    parent = examined().takes("application.publish", date(2024, 3, 8), EXAMINER)
    child = heir(parent, "30-1", on=date(2024, 3, 11))
    assert child.case.entries["application/marks"].published_on is None
    other = replace(parent.case.entries["application/marks"], items=("25-1",))
    parent.case = replace(parent.case, entries={"application/marks": other})
    assert heir(parent, "30-1", on=date(2024, 3, 11)).case.entries == {}


def test_requests_and_disputes_stay_with_the_parent_and_count_as_ended() -> None:
    parent = published().opens("opposition", date(2024, 5, 6), items=("25-1",), reasons="Too close.")
    parent.passes(date(2024, 7, 2))
    child = heir(parent, "30-1", on=date(2024, 7, 8))
    assert "opposition" not in child.case.proceedings
    assert not child.case.proceedings["application"].suspended_by
    assert "step_taken" in [event.kind for event in child.last.events]  # what waited for the opposition goes on


def test_what_is_public_stays_public() -> None:
    assert heir(published(), "30-1").case.is_public
    assert not heir(examined(), "30-1").case.is_public


def test_what_suspends_both_goes_with_it() -> None:
    """A proceeding that stands still by its own step, or by one that goes along, still does."""
    parent = invited()
    still = replace(parent.case.proceedings["application"], suspended_by=("application",))
    clock = replace(
        parent.clock("application/reply"), status="suspended", suspended_on=date(2024, 4, 1), expires_on=None
    )
    parent.case = replace(parent.case, proceedings={"application": still}, clocks={"application/reply": clock})
    child = heir(parent, "30-1")
    assert child.case.proceedings["application"].suspended_by == ("application",)
    assert child.clock("application/reply").status == "suspended"


def test_a_file_is_divided_off_once() -> None:
    parent = examined()
    with pytest.raises(LawError, match="already under revision"):
        inherit(parent.law, parent.case, parent.case, parent.facts, DIVIDED, number="TM 2")


def test_nothing_is_charged_again() -> None:
    assert heir(examined(), "30-1").case.fees == {}
