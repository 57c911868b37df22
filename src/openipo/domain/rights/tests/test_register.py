"""What the register says of a file: as of any day, as known at any instant, and with its corrections."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction

from openipo.domain.rights.api import CorrectionRefused, correct, document_linked, fold, register_view, verify
from openipo.domain.rights.file_state import FileState
from openipo.domain.rights.rules.correction_problems import correction_problems
from openipo.domain.rights.testing import CLERK, a_mark, a_registered_mark, an_application, at_noon
from openipo.kernel.ledger.api import NewEvent, history

pytestmark = pytest.mark.django_db
MARCH, SEPTEMBER, NEXT_YEAR = date(2026, 3, 5), date(2026, 9, 1), date(2027, 2, 1)


def corrected(story: Any, path: Any, new: Any, *, on: Any = NEXT_YEAR, **more: Any) -> Any:
    with transaction.atomic():
        return correct(
            story.chain,
            path=path,
            new=new,
            reason="A slip of the pen",
            provision="Rule 9",
            by=CLERK,
            at=at_noon(on),
            **more,
        )


def test_a_mark_is_filed_and_then_registered() -> None:
    story = a_registered_mark(filed_on=MARCH, registered_on=SEPTEMBER)
    state = story.state
    assert (state.status, state.register_status, state.is_public) == ("registered", "registered", True)
    assert (state.received_on, state.filed_on, state.registered_on) == (MARCH, MARCH, SEPTEMBER)
    assert state.expires_on == date(2036, 9, 1)
    assert [item.status for item in state.goods] == ["registered", "registered"]
    assert [party.role for party in state.parties] == ["holder"]


def test_as_of_a_day_before_registration_the_mark_was_not_registered() -> None:
    story = a_registered_mark(filed_on=MARCH, registered_on=SEPTEMBER)
    before = register_view(story.chain, as_of=SEPTEMBER - timedelta(days=1)).state
    assert (before.status, before.registered_on, before.parties[0].role) == ("filed", None, "applicant")


def test_as_known_before_it_was_recorded_a_change_is_not_there_although_it_had_taken_effect() -> None:
    story = a_registered_mark(filed_on=MARCH, registered_on=SEPTEMBER)
    moved = NewEvent("party_changed", date(2026, 10, 1), {"party": "p1", "changes": {"name": "Ana Lima"}})
    story.record(moved, on=date(2026, 12, 1))
    november = date(2026, 11, 1)
    assert register_view(story.chain, as_of=november).state.parties[0].name == "Ana Lima"
    assert register_view(story.chain, as_of=november, known_at=at_noon(november)).state.parties[0].name == "Ana Costa"


def test_a_fact_recorded_late_takes_its_place_in_the_past() -> None:
    story = a_registered_mark(filed_on=MARCH, registered_on=SEPTEMBER)
    later = NewEvent("party_changed", date(2026, 12, 1), {"party": "p1", "changes": {"name": "Ana Lima"}})
    earlier = NewEvent("party_changed", date(2026, 10, 1), {"party": "p1", "changes": {"name": "Ana Reis"}})
    story.record(later).record(earlier, on=date(2026, 12, 20))
    assert story.state.parties[0].name == "Ana Lima"
    assert register_view(story.chain, as_of=date(2026, 11, 1)).state.parties[0].name == "Ana Reis"


def test_a_correction_replaces_the_value_and_shows_both() -> None:
    story = a_mark(mark="ALBBA", filed_on=MARCH)
    state = corrected(story, "mark.text", "ALBA")
    assert state.value("mark.text") == "ALBA"
    correction = state.corrections[0]
    assert (correction.old, correction.new, correction.corrects) == ("ALBBA", "ALBA", 1)
    assert (correction.reason, correction.actor, correction.provision) == ("A slip of the pen", "clerk", "Rule 9")
    assert [change.value for change in state.history("mark.text")] == ["ALBBA", "ALBA"]
    assert story.file.mark_text == "ALBA"


def test_a_correction_counts_from_the_day_the_wrong_value_counted() -> None:
    story = a_mark(mark="ALBBA", filed_on=MARCH)
    corrected(story, "mark.text", "ALBA")
    assert register_view(story.chain, as_of=MARCH).state.value("mark.text") == "ALBA"
    known_then = register_view(story.chain, as_of=MARCH, known_at=at_noon(date(2026, 4, 1))).state
    assert (known_then.value("mark.text"), known_then.corrections) == ("ALBBA", ())


def test_a_correction_of_the_past_does_not_undo_what_changed_since() -> None:
    story = a_registered_mark(filed_on=MARCH, registered_on=SEPTEMBER)
    story.record(NewEvent("party_changed", date(2026, 10, 1), {"party": "p1", "changes": {"name": "Ana Lima"}}))
    state = corrected(story, "parties.p1.address.city", "Lisboa")
    assert (state.parties[0].name, state.parties[0].address.city) == ("Ana Lima", "Lisboa")


def test_a_correction_may_count_from_a_later_day_only() -> None:
    story = a_registered_mark(filed_on=MARCH, registered_on=SEPTEMBER)
    corrected(story, "expires_on", "2036-03-05", effective_on=date(2026, 10, 1))
    assert register_view(story.chain, as_of=date(2026, 9, 15)).state.expires_on == date(2036, 9, 1)
    assert story.state.expires_on == date(2036, 3, 5)


def test_what_was_never_stated_is_corrected_as_of_a_day_that_is_said() -> None:
    story = a_mark(filed_on=MARCH)
    assert corrected(story, "mark.disclaimer", "BA", effective_on=MARCH).mark.disclaimer == "BA"


def test_a_value_may_be_taken_away() -> None:
    story = a_mark(filed_on=MARCH, reference="R-1")
    assert corrected(story, "reference", None).reference == ""


@pytest.mark.parametrize(
    ("path", "new", "more", "words"),
    [
        ("mark.text", "ALBA", {}, "says “ALBA” already"),
        ("is_public", True, {}, "not a value of the register that can be corrected"),
        ("mark..text", "X", {}, "not a value of the register"),
        ("filed_on", "last Tuesday", {}, "not a value that can stand"),
        ("filed_on", 20260305, {}, "not a value that can stand"),
        ("mark.text", ["ALBA"], {}, "not a value that can stand"),
        ("mark.disclaimer", "BA", {}, "say from which day"),
        ("mark.text", "X", {"effective_on": date(2026, 3, 4)}, "cannot be corrected as of 2026-03-04"),
        ("mark.colour", "red", {"effective_on": MARCH}, "unreadable"),
        ("goods.99-1.text", "hats", {"effective_on": MARCH}, "unreadable"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(path: Any, new: Any, more: Any, words: Any) -> None:
    story = a_mark(filed_on=MARCH)
    with pytest.raises(CorrectionRefused, match=words):
        corrected(story, path, new, **more)
    assert len(history(story.chain)) == 2


def test_a_correction_needs_a_reason() -> None:
    story = a_mark(filed_on=MARCH)
    with transaction.atomic(), pytest.raises(CorrectionRefused, match="needs a reason"):
        correct(story.chain, path="mark.text", new="X", reason=" ", provision="Rule 9", by=CLERK, at=at_noon(NEXT_YEAR))


def test_the_law_marks_goods_and_publishes_and_the_register_shows_it() -> None:
    story = a_mark(filed_on=MARCH, classes=[25, 30])
    story.record(
        NewEvent("revision_pinned", MARCH, {"book": "examplia/trademark", "revision": "2020"}),
        NewEvent("items_marked", date(2026, 4, 1), {"items": ["30-1", "99-9"], "status": "objected"}),
        NewEvent("entry_queued", date(2026, 5, 1), {"key": "application/accepted", "section": "accepted"}),
        NewEvent("made_public", date(2026, 5, 2), {}),
        NewEvent("entry_published", date(2026, 5, 4), {"key": "application/accepted", "issue": "2026/18"}),
        NewEvent("revision_moved", date(2026, 7, 1), {"from": "2020", "to": "2026"}),
        NewEvent("register_status_changed", date(2026, 8, 1), {"status": "ended"}),
    )
    state = story.state
    assert [item.status for item in state.goods] == ["pending", "pending", "objected", "pending"]
    assert (state.published_on, state.public_on, state.ended_on) == (
        date(2026, 5, 4),
        date(2026, 5, 2),
        date(2026, 8, 1),
    )
    assert (state.book, state.revision, state.register_status) == ("examplia/trademark", "2026", "ended")
    assert state.publications[0].issue == "2026/18"
    assert state.publications[0].section == "accepted"


def test_a_change_of_a_part_stands_in_the_history_of_the_whole() -> None:
    story = a_mark(filed_on=MARCH)
    corrected(story, "parties.p1.address.city", "Lisboa")
    last = story.state.history("parties.p1")[-1]
    assert (last.path, last.value) == (("parties", "p1", "address", "city"), "Lisboa")


def test_an_entry_that_was_not_queued_here_and_a_second_one() -> None:
    story = a_registered_mark(filed_on=MARCH)
    for day in (date(2026, 10, 1), date(2026, 11, 2)):
        story.record(NewEvent("entry_published", day, {"key": f"x-{day}", "issue": "1"}))
    state = story.record(NewEvent("made_public", date(2026, 11, 3), {})).state
    assert (state.published_on, state.public_on) == (date(2026, 10, 1), SEPTEMBER)


def test_a_filing_date_put_right_after_registration_leaves_the_mark_registered() -> None:
    story = a_registered_mark(filed_on=MARCH, registered_on=SEPTEMBER)
    story.record(NewEvent("filing_date_accorded", SEPTEMBER, {"filed_on": "2026-03-09"}))
    assert (story.state.status, story.state.filed_on) == ("registered", date(2026, 3, 9))


def test_a_file_ends_once() -> None:
    story = a_mark(filed_on=MARCH).effect("withdraw", on=date(2026, 4, 1))
    story.record(NewEvent("register_status_changed", date(2026, 4, 2), {"status": "ended"}))
    assert story.state.ended_on == date(2026, 4, 1)


def test_a_document_that_came_later_is_on_the_file() -> None:
    story = a_mark(filed_on=MARCH, documents=("d1",))
    story.record(document_linked("d2", kind="reply", received_on=date(2026, 6, 1), title="Reply to the notice"))
    assert [(each.document, each.kind, each.received_on) for each in story.state.documents] == [
        ("d1", "application", None),
        ("d2", "reply", date(2026, 6, 1)),
    ]


def test_an_event_of_another_room_does_not_concern_the_register() -> None:
    story = a_mark(filed_on=MARCH)
    before = story.state
    story.record(NewEvent("task_opened", date(2026, 4, 1), {"role": "registrar"}))
    after = story.state
    assert (after.status, after.goods, after.changes) == (before.status, before.goods, before.changes)
    assert after.length == before.length + 1


def test_folding_does_not_touch_what_the_ledger_holds() -> None:
    story = a_registered_mark(filed_on=MARCH)
    events = history(story.chain)
    fold(events)
    assert events == history(story.chain)


def test_a_chain_without_an_application_says_nothing() -> None:
    assert fold([]).status == ""


def test_after_all_this_the_tables_equal_the_ledger() -> None:
    a_mark(mark="BORA", reference=an_application().reference)
    corrected(a_registered_mark(filed_on=MARCH), "mark.text", "ALBUM")
    assert verify().is_equal


def test_a_day_of_publication_is_corrected_only_while_no_law_book_governs_the_file() -> None:
    told = [correction_problems(FileState(book=book), "published_on", "2026-05-06", "Journal 7.") for book in ("", "b")]
    assert [len(problems) for problems in told] == [0, 1]
