"""A lawyer compares books, sends one as a file, and asks what a draft would have made of last year."""

from pathlib import Path

import pytest

from openipo.domain.cases.testing import a_case
from openipo.project.commands.tests.conftest import Run

BOOK = "examplia/trademark"


def test_two_revisions_are_compared_by_provision(openipo: Run) -> None:
    told = openipo("law", "diff", f"{BOOK}@2014", f"{BOOK}@2026")
    assert told.code == 0
    assert "time limit “Opposition period”, period: was 3 months; is now 2 months" in told.out
    data = openipo("law", "diff", f"{BOOK}@2014", f"{BOOK}@2026", "--json").data
    assert {each["change"] for each in data["differences"]} == {"added", "repealed", "changed"}
    assert all(each["sentence"]["fr"] and each["law"] for each in data["differences"])


def test_what_cannot_be_compared_is_said_in_one_sentence(openipo: Run, tmp_path: Path) -> None:
    for wrong in ("nowhere/trademark", f"{BOOK}@1900", tmp_path):
        told = openipo("law", "diff", BOOK, wrong)
        assert told.code == 1
        assert told.sentence


def test_a_book_goes_out_and_comes_in_as_one_file(openipo: Run, tmp_path: Path) -> None:
    file, folder = tmp_path / "book.zip", tmp_path / "office"
    assert openipo("law", "export", BOOK, file).code == 0
    assert "Nothing has been written" in openipo("law", "import", file).out
    assert openipo("law", "import", file, "--into", folder).code == 0
    assert openipo("law", "diff", file, folder / BOOK, "--json").data["differences"] == []
    assert "is there already" in openipo("law", "import", file, "--into", folder).sentence
    (tmp_path / "note.zip").write_text("Hello")
    assert "cannot be read as a law book" in openipo("law", "import", tmp_path / "note.zip").sentence


@pytest.mark.django_db
def test_the_files_of_a_period_are_replayed(openipo: Run) -> None:
    story = a_case("registered")
    asked = ("law", "replay", f"{BOOK}@2026", "--from", "2026-01-01", "--until", "2026-09-30")
    told = openipo(*asked, "--json").data
    assert (told["files"], told["not_to_be_judged"], told["left"]) == (1, 0, 0)
    assert told["told"][0]["number"] == story.number
    assert "Opposition period" in openipo(*asked).out
    assert openipo("law", "replay", BOOK, "--from", "2026-09-30", "--until", "2026-01-01").code == 1
