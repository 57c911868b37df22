"""A year's files are decided once more under a draft, and it is told what would have come out otherwise."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from openipo.domain.cases.api import Replayed, ReplayReport, replay
from openipo.domain.cases.models import CheckAnswer
from openipo.domain.cases.replay import players
from openipo.domain.cases.testing import BOOK, CLASSIFIER, FORMALITIES, a_case
from openipo.domain.cases.tests.older_files import in_examination, take_up
from openipo.domain.procedures.api import AnswersNeeded, LawBook, Revision, book
from openipo.kernel.calendar.api import Period
from openipo.kernel.ledger.api import histories

pytestmark = pytest.mark.django_db

FILED_ON = date(2026, 3, 5)
YEAR: dict[str, Any] = {"since": date(2026, 1, 1), "until": date(2026, 12, 31)}
Change = Callable[[Revision], Revision]


def as_it_is(revision: Revision) -> Revision:
    return revision


def replayed(change: Change = as_it_is, **period: Any) -> ReplayReport:
    """The files of the year under the revision in force on the filing day, with something changed in it."""
    installed: LawBook = book(BOOK)
    revision = change(installed.in_force(FILED_ON))
    return replay(installed, revision, **{**YEAR, **period})


def only(report: ReplayReport) -> Replayed:
    assert len(report.files) == 1, report.files
    assert not report.files[0].unlike
    return report.files[0]


def with_clock(name: str, period: Period) -> Change:
    def change(revision: Revision) -> Revision:
        procedure = revision.procedures["application"]
        clocks = {**procedure.clocks, name: replace(procedure.clocks[name], period=period)}
        return replace(revision, procedures={**revision.procedures, "application": replace(procedure, clocks=clocks)})

    return change


def with_step(name: str, **values: Any) -> Change:
    def change(revision: Revision) -> Revision:
        procedure = revision.procedures["application"]
        steps = {**procedure.steps, name: replace(procedure.steps[name], **values)}
        return replace(revision, procedures={**revision.procedures, "application": replace(procedure, steps=steps)})

    return change


def dearer(revision: Revision) -> Revision:
    fee = revision.fees["filing"]
    prices = tuple(
        replace(each, rows=tuple(replace(row, base=row.base * 2) for row in each.rows)) for each in fee.prices
    )
    return replace(revision, fees={**revision.fees, "filing": replace(fee, prices=prices)})


def test_under_the_same_law_every_file_comes_out_as_it_did() -> None:
    for phase in ("received", "accepted", "registered"):
        a_case(phase)
    written = sum(len(events) for _, events in histories("file"))
    report = replayed()
    assert (report.looked_at, report.files) == (3, [])
    assert report.acts > 10
    assert written == sum(len(events) for _, events in histories("file"))


def test_a_longer_opposition_period_ends_on_another_day_and_holds_up_registration() -> None:
    story = a_case("registered")
    found = only(replayed(with_clock("opposition-period", Period(9, "months"))))
    assert found.number == story.number
    assert found.ends_otherwise
    clock = next(each for each in found.otherwise if each.key == "application/opposition-period")
    assert "would end on" in clock.sentence["en"]
    assert [each.what["en"] for each in found.closed]
    assert all(each.obstacles for each in found.closed)


def test_a_dearer_fee_is_told_and_whoever_paid_in_full_is_taken_to_pay_it() -> None:
    a_case("formalities")
    found = only(replayed(dearer))
    assert [each.kind for each in found.otherwise] == ["fee"]
    assert not found.closed


def test_a_reply_that_would_have_come_too_late_is_closed_with_its_obstacle() -> None:
    story = a_case("formalities")
    story.step("issue-formalities-notice", FORMALITIES, facts={"grounds": ["applicant-missing"]})
    story.serve("formalities-notice", signed_by=FORMALITIES)
    story.on += timedelta(days=40)
    story.step("reply-to-formalities-notice", FORMALITIES, facts={"answer": "Here it is."})
    found = only(replayed(with_clock("formalities-reply", Period(1, "weeks"))))
    assert found.ends_otherwise
    assert any(each.obstacles for each in found.closed)


def test_a_step_for_which_two_are_wanted_now_is_noted_and_done_all_the_same() -> None:
    a_case("accepted")
    found = only(replayed(with_step("accept", four_eyes=True, confirmed_by=("senior_examiner",))))
    assert "second person" in found.notes[0]["en"]
    assert not found.otherwise


def with_answers(revision: Revision) -> Revision:
    """A draft that wants the questions of the classification answered before it is confirmed."""
    needed = AnswersNeeded(("application.classification",), ("holds",))
    return with_step("confirm-classification", answered=needed)(revision)


def test_a_draft_that_asks_for_answers_closes_what_was_done_without_them() -> None:
    a_case("examination")
    found = only(replayed(with_answers))
    assert found.closed[0].obstacles[0].code == "unanswered:application.classification"


def test_answers_count_from_the_instant_at_which_they_were_given() -> None:
    """Answered before the step, the draft lets it pass; an answer of the day after changes nothing that was done."""
    story = a_case("classification")
    story.answer("application.classification")
    story.on += timedelta(days=1)
    story.step("confirm-classification", CLASSIFIER)
    story.on += timedelta(days=1)
    story.answer("application.classification", answer="fails")
    assert replayed(with_answers).files == []


def test_an_acceptance_is_replayed_on_the_answers_it_rested_on() -> None:
    story = a_case("accepted")
    story.on += timedelta(days=3)
    story.answer("application.examination", answer="fails")
    assert replayed().files == []


def test_an_acceptance_older_than_the_questions_is_judged_as_if_they_had_been_answered() -> None:
    """The record has it that it was accepted, and nobody had been asked: a draft is not to blame for that."""
    a_case("accepted")
    CheckAnswer.objects.all().delete()
    report = replayed()
    assert (report.files, report.unasked) == ([], 1)
    found = only(replayed(with_step("accept", four_eyes=True, confirmed_by=("senior_examiner",))))
    assert "second person" in found.notes[0]["en"]
    assert not found.closed


def without_step(name: str) -> Change:
    def change(revision: Revision) -> Revision:
        procedure = revision.procedures["application"]
        steps = {key: step for key, step in procedure.steps.items() if key != name}
        return replace(revision, procedures={**revision.procedures, "application": replace(procedure, steps=steps)})

    return change


def test_a_step_older_than_the_questions_that_the_draft_no_longer_knows_is_told_as_closed() -> None:
    a_case("accepted")
    CheckAnswer.objects.all().delete()
    found = only(replayed(without_step("accept")))
    assert any("accept" in each.what["en"] for each in found.closed)


def test_what_lacks_more_than_answers_cannot_be_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    a_case("accepted")
    CheckAnswer.objects.all().delete()
    monkeypatch.setattr(players, "_wants_answers_only", lambda refusal: False)
    report = replayed()
    assert (len(report.unlike), report.unasked) == (1, 0)


def test_a_file_begun_earlier_passes_to_the_draft_when_the_period_begins() -> None:
    story = a_case("examination")
    story.on = date(2026, 6, 1)
    story.accept()
    report = replayed(with_step("accept", by=("senior_examiner",)), since=date(2026, 6, 1))
    found = only(report)
    assert found.closed[0].obstacles[0].code == "role"


def test_a_file_that_stands_where_the_draft_knows_no_phase_cannot_pass_to_it() -> None:
    story = a_case("examination")
    story.on = date(2026, 6, 1)
    story.accept()

    def without_examination(revision: Revision) -> Revision:
        procedure = revision.procedures["application"]
        phases = {name: each for name, each in procedure.phases.items() if name != "examination"}
        return replace(revision, procedures={**revision.procedures, "application": replace(procedure, phases=phases)})

    assert only(replayed(without_examination, since=date(2026, 6, 1))).obstacles[0].code == "phase"


def test_it_stops_when_time_is_up_and_says_how_many_files_are_left() -> None:
    a_case("received")
    a_case("received")
    installed = book(BOOK)
    report = replay(installed, installed.in_force(FILED_ON), **YEAR, is_over=lambda: True)
    assert (report.looked_at, report.left) == (0, 2)


def test_a_file_taken_up_in_the_period_begins_as_it_was_taken_up() -> None:
    story = take_up(in_examination())
    story.accept()
    assert replayed(since=date(2026, 5, 30)).files == []
    assert replayed().files == []
