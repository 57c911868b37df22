"""An administrator has the files of an older system taken up by typing."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from openipo.apps.backoffice.testing import person
from openipo.domain.cases.api import files_not_taken_up
from openipo.domain.cases.testing import at
from openipo.domain.cases.tests.older_files import REGISTERED, TODAY, a_registration, imported, in_examination
from openipo.domain.procedures.api import place_of_publication
from openipo.kernel.clock.api import frozen
from openipo.kernel.numbering.api import next_number
from openipo.project.commands.tests.conftest import Run

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on_the_day() -> Iterator[None]:
    with frozen(at(TODAY, 12)):
        yield


def test_a_dry_run_says_where_the_files_would_stand_and_what_needs_a_person(openipo: Run, tmp_path: Path) -> None:
    in_examination()
    a_registration()
    asked = imported("999", filed_on=date(2026, 1, 12))
    left = tmp_path / "left.csv"
    told = openipo("back-files", "take-up", "--dry-run", "--json", "--csv", left).data
    assert (told["looked_at"], told["plain"], told["taken_up"]) == (3, 2, 0)
    assert {each["stands"] for each in told["stands"]} == {
        "application: examination",
        "application: registered, renewal: in-force",
    }
    assert [(each["code"], each["files"], each["example"]) for each in told["questions"]] == [
        ("status-unknown", 1, asked.number)
    ]
    assert [row[:2] for row in csv.reader(left.open())] == [["number", "status"], [asked.number, "999"]]
    lines = openipo("back-files", "take-up", "--dry-run").out.splitlines()
    assert lines[0] == "3 files under no law book: 2 would be taken up, 1 need a person."
    assert files_not_taken_up().count() == 3


def test_the_registrar_takes_them_up_in_his_own_name(openipo: Run) -> None:
    story = in_examination()
    assert "Name the registrar" in openipo("back-files", "take-up").sentence
    assert openipo("back-files", "take-up", "--by", "nobody").sentence == "Nobody signs in as “nobody”."
    person("carla", "cashier")
    assert "reserved to Registrar" in openipo("back-files", "take-up", "--by", "carla").sentence
    person("rita", "registrar")
    assert "1 taken up, 0 need a person" in openipo("back-files", "take-up", "--by", "rita").out
    assert {event.actor for event in story.now.history[1:]} == {"rita"}
    assert "0 files under no law book" in openipo("back-files", "take-up", "--by", "rita").out


def test_what_cannot_be_read_or_written_is_told_in_a_sentence(openipo: Run, tmp_path: Path) -> None:
    in_examination()
    nowhere = tmp_path / "no" / "left.csv"
    assert "cannot be written" in openipo("back-files", "take-up", "--dry-run", "--csv", nowhere).sentence
    place = place_of_publication(settings.OFFICE)
    assert place is not None
    table = place / "taking_up.toml"
    table.parent.mkdir(parents=True, exist_ok=True)
    table.write_text('[[law]]\nlaw = "x"\nbook = "atlantis/wine"\n')
    try:
        assert "taking_up.toml:3: there is no law book" in openipo("back-files", "take-up", "--dry-run").sentence
    finally:
        table.unlink()


def old_registrations() -> list[str]:
    """Three marks that could be renewed until September 2019, and one for which that is not over."""
    days = {"filed_on": date(2008, 5, 6), "registered_on": date(2009, 3, 2), "expires_on": date(2019, 3, 2)}
    days["published_on"] = date(2008, 11, 20)
    said: dict[str, Any] = {**REGISTERED, **days, "law": "Trade Marks Act 1971", "is_public": True}
    old = [imported("200", registration_number=f"00{number}", **said) for number in range(3)]
    a_registration(date(2026, 4, 1))
    return [story.number for story in old]


def test_lapses_of_long_ago_are_told_by_reason_and_year_and_then_recorded(openipo: Run, tmp_path: Path) -> None:
    first, second, third = old_registrations()
    sheet = tmp_path / "lapses.csv"
    told = openipo("back-files", "lapse", "--dry-run", "--json", "--csv", sheet).data
    assert (told["looked_at"], told["recorded"], told["still_protected"], told["left"]) == (4, 0, 1, [])
    (group,) = told["lapses"]
    assert (group["provision"], group["year"], group["files"], group["last"]) == ("Act s.34(1)", 2019, 3, "2019-09-03")
    rows = list(csv.reader(sheet.open()))
    assert [row[0] for row in rows[1:]][:3] == [first, second, third]
    assert rows[1][3:5] == ["2019-03-04", "2019-09-03"]
    assert rows[4][6] == "Its protection, with its grace, is not over."

    assert "Name the registrar" in openipo("back-files", "lapse").sentence
    person("rita", "registrar")
    said = openipo("back-files", "lapse", "--by", "rita", "--leave", second).out
    assert "3 registered marks past their day: 2 lapses recorded, 1 still in their grace, 0 need a person." in said
    assert "2  2019  Act s.34(1) (2014)" in said
    assert "1 lapses recorded" in openipo("back-files", "lapse", "--by", "rita", "--year", 2019).out
    assert "0 registered marks past their day" in openipo("back-files", "lapse", "--by", "rita", "--year", 2019).out


def test_a_lapse_is_refused_to_whoever_is_not_the_registrar_and_where_the_table_is_unsound(openipo: Run) -> None:
    old_registrations()
    person("carla", "cashier")
    assert openipo("back-files", "lapse", "--by", "carla").code
    place = place_of_publication(settings.OFFICE)
    assert place is not None
    table = place / "taking_up.toml"
    table.parent.mkdir(parents=True, exist_ok=True)
    table.write_text('[[law]]\nlaw = "x"\nbook = "atlantis/wine"\n')
    try:
        assert "taking_up.toml:3: there is no law book" in openipo("back-files", "lapse", "--dry-run").sentence
    finally:
        table.unlink()


def test_a_number_series_goes_on_after_the_older_system_s_own(openipo: Run) -> None:
    assert openipo("back-files", "number-after", "examplia/trademark", "registration", 4711).code == 0
    with transaction.atomic():
        number = next_number("examplia/trademark:registration", on=TODAY, pattern="{number:06d}", restarts="never")
    assert number.text == "004712"
    wrong = [
        (("atlantis/wine", "registration", 1), "there is no law book"),
        (("examplia/trademark", "dream", 1), "has no series “dream”"),
        (("examplia/trademark", "application", 1), "Name the year"),
    ]
    for words, sentence in wrong:
        assert sentence in openipo("back-files", "number-after", *words).sentence
