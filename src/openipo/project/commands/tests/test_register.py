"""The register is listed, shown as of a day and as known at an instant, verified and rebuilt by commands."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection

from openipo.domain.cases.api import correct_record
from openipo.domain.cases.testing import REGISTRAR, Story, a_case, at
from openipo.domain.rights.api import File, FileGoods
from openipo.kernel.ledger.api import seal
from openipo.project.commands.tests.conftest import Run

pytestmark = pytest.mark.django_db

Lift = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def alba(noon: datetime) -> Story:
    """ALBA was filed on 5 March 2026; on the 10th it turned out that the mark is ALBAS."""
    story = a_case("formalities")
    correct_record(
        file=story.file,
        path="mark.text",
        new="ALBAS",
        reason="Misread",
        provision="Act s.40",
        by=REGISTRAR,
        at=at(date(2026, 3, 10)),
    )
    return story


def test_an_empty_register_is_an_empty_list(openipo: Run) -> None:
    listed = openipo("register", "list", "--json")
    assert (listed.code, listed.data) == (0, [])
    assert openipo("register", "list").out == ""


def test_files_are_listed(openipo: Run, alba: Story) -> None:
    a_case("received", text="BORA", filed_on=date(2026, 3, 11))
    listed = openipo("register", "list", "--json")
    assert listed.code == 0
    rows = {row["number"]: row for row in listed.data}
    assert (rows[alba.number]["mark"], rows[alba.number]["filed_on"]) == ("ALBAS", "2026-03-05")
    assert rows[alba.number]["classes"] == [25]
    assert {row["mark"] for row in rows.values()} == {"ALBAS", "BORA"}
    assert alba.number in openipo("register", "list").out
    assert len(openipo("register", "list", "--limit", 1, "--json").data) == 1


def test_a_file_is_shown_by_its_number_in_any_form(openipo: Run, alba: Story) -> None:
    shown = openipo("register", "show", alba.number, "--json")
    assert shown.code == 0
    assert shown.data["number"] == alba.number
    assert shown.data["mark"]["text"] == "ALBAS"
    assert shown.data["corrections"] == [{"path": "mark.text", "old": "ALBA", "new": "ALBAS", "reason": "Misread"}]
    assert shown.data["parties"][0]["name"] == "Ana Costa"
    assert shown.data["history"][0]["kind"] == "application_received"
    assert len(shown.data["history"][0]["digest"]) == 64
    by_code = openipo("register", "show", shown.data["st13"])
    assert by_code.code == 0
    assert by_code.out.startswith(f"{alba.number}  ALBAS (word)")


def test_what_was_not_yet_known_is_not_shown_as_known(openipo: Run, alba: Story) -> None:
    def text(*when: str) -> str:
        return openipo("register", "show", alba.number, *when, "--json").data["mark"]["text"]

    assert text("--known-at", "2026-03-09T12:00:00Z") == "ALBA"
    assert text("--known-at", "2026-03-10T12:00") == "ALBAS"
    assert text("--known-at", "2026-03-10T10:30:00+02:00") == "ALBA"
    assert text("--as-of", "2026-03-06", "--known-at", "2026-03-09T12:00:00Z") == "ALBA"
    assert text("--as-of", "2026-03-06") == "ALBAS"  # as of that day, as known today


def test_before_it_was_filed_the_register_says_nothing(openipo: Run, alba: Story) -> None:
    nothing = openipo("register", "show", alba.number, "--as-of", "2026-03-04")
    assert (nothing.code, nothing.out) == (1, "")
    assert nothing.sentence == f"The register says nothing of a file {alba.number} as of 2026-03-04."
    known = openipo("register", "show", alba.number, "--known-at", "2026-03-01T00:00:00Z", "--json")
    assert "as known at 2026-03-01T00:00:00+00:00" in known.sentence


def test_an_unknown_number_and_a_wrong_instant_are_refused(openipo: Run) -> None:
    unknown = openipo("register", "show", "TM/1999/000001", "--json")
    assert (unknown.code, unknown.out) == (1, "")
    assert unknown.sentence == "The register says nothing of a file TM/1999/000001."
    assert "is not an instant" in openipo("register", "show", "X", "--known-at", "yesterday").sentence
    assert openipo("register", "show").code == 2


def test_a_register_as_it_was_recorded_is_verified(openipo: Run, alba: Story) -> None:
    seal(on=date(2026, 3, 10), at=datetime(2026, 3, 10, 20, tzinfo=UTC))
    verified = openipo("register", "verify", "--json")
    assert verified.code == 0
    assert verified.data["events"] == len(alba.now.history)
    assert (verified.data["chains"], verified.data["seals"], verified.data["faults"]) == (1, 1, [])
    assert "No fault was found." in openipo("register", "verify").out


def test_a_rewritten_event_is_found_out(openipo: Run, alba: Story, guards_lifted: Lift) -> None:
    with guards_lifted(), connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_event SET payload = replace(payload, 'ALBA', 'ALTA') WHERE sequence = 1")
    verified = openipo("register", "verify", "--json")
    assert verified.code == 1
    assert not verified.data["sound"]
    assert {"altered"} <= {fault["code"] for fault in verified.data["faults"]}
    assert "not as it was recorded" in verified.sentence
    told = openipo("register", "verify")
    assert told.code == 1
    assert "is not what was recorded" in told.out


def test_events_taken_away_are_found_out(openipo: Run, alba: Story, guards_lifted: Lift) -> None:
    last = len(alba.now.history)
    with guards_lifted(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM ledger_event WHERE sequence = %s", [last])
    assert openipo("register", "verify").code == 1


def test_tables_that_say_what_the_ledger_says_pass(openipo: Run, alba: Story) -> None:
    checked = openipo("register", "rebuild", "--check", "--json")
    assert checked.code == 0
    assert (checked.data["chains"], checked.data["differing"], checked.data["written"]) == (1, 0, False)
    assert checked.data["rows"] > 5


def test_a_tampered_row_is_found_out_and_put_right(openipo: Run, alba: Story) -> None:
    File.objects.update(mark_text="STOLEN")
    FileGoods.objects.all().delete()
    checked = openipo("register", "rebuild", "--check", "--json")
    assert checked.code == 1
    assert checked.data["differing"] == 2
    assert "are not what the ledger gives" in checked.sentence
    assert File.objects.get().mark_text == "STOLEN"
    told = openipo("register", "rebuild", "--check")
    assert "mark_text is 'STOLEN', but the ledger gives 'ALBAS'" in told.out
    assert openipo("register", "rebuild", "--json").data["written"]
    assert File.objects.get().mark_text == "ALBAS"
    assert openipo("register", "rebuild", "--check").code == 0


def test_a_page_of_a_long_history_is_in_order(openipo: Run, alba: Story) -> None:
    alba.on = alba.on + timedelta(days=10)
    history = openipo("register", "show", alba.number, "--json").data["history"]
    assert [each["effective_on"] for each in history] == sorted(each["effective_on"] for each in history)
