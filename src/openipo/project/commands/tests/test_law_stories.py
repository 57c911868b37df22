"""A lawyer who changes a law book has its stories played, and is told which come out otherwise."""

import shutil
from pathlib import Path

import pytest

from openipo.domain.procedures.api import book_folders
from openipo.project.commands.tests.conftest import Run

STORY = """\
[scenario]
id = "unpaid"
law = "Act s.12"
title = { en = "Received", fr = "Reçue" }
story = { en = "An application comes in.", fr = "Une demande arrive." }
[filing]
on = 2026-03-05
channel = "paper"
applicant = { name = "Ana Costa", country = "XX" }
mark = { kind = "word", text = "ALBA" }
goods = [{ class = 25, text = "clothing" }]
[[then]]
on = 2026-03-06
passes = true
[then.expect]
phases = { application = "%s" }
"""


@pytest.fixture
def a_book(tmp_path: Path) -> Path:
    """A copy of an installed book with one story of its own."""
    original = book_folders()["examplia/trademark"]
    copied = tmp_path / "elsewhere" / "trademark"
    shutil.copytree(original, copied, ignore=shutil.ignore_patterns("__pycache__", "scenarios"))
    for name in ("office.toml", "calendar.toml"):
        shutil.copy(original.parent / name, copied.parent / name)
    (copied / "scenarios").mkdir()
    return copied


def write_story(book: Path, phase: str) -> None:
    (book / "scenarios" / "unpaid.toml").write_text(STORY % phase, encoding="utf-8")


def test_a_story_that_comes_out_as_expected(openipo: Run, a_book: Path) -> None:
    write_story(a_book, "received")
    played = openipo("law", "test", a_book, "--json")
    assert played.code == 0, played.sentence
    assert played.data == {
        "stories": [{"book": "elsewhere/trademark", "story": "unpaid", "checks": 1, "failures": []}],
        "failed": 0,
    }
    assert openipo("law", "test", a_book).out == "Stories played: 1, expectations: 1, stories failed: 0.\n"


def test_a_story_that_comes_out_otherwise_is_told_with_its_line(openipo: Run, a_book: Path) -> None:
    write_story(a_book, "registered")
    played = openipo("law", "test", a_book)
    assert played.code == 1
    assert "elsewhere/trademark/unpaid: scenarios/unpaid.toml:12 on 2026-03-06:" in played.out
    assert "expected registered, came received" in played.out


def test_a_story_that_cannot_be_read_fails_and_the_others_are_played(openipo: Run, a_book: Path) -> None:
    write_story(a_book, "received")
    (a_book / "scenarios" / "torn.toml").write_text("[filing\n", encoding="utf-8")
    played = openipo("law", "test", a_book, "--json")
    assert played.code == 1
    assert {each["story"]: bool(each["failures"]) for each in played.data["stories"]} == {"torn": True, "unpaid": False}


def test_a_story_is_told_in_words(openipo: Run, a_book: Path) -> None:
    write_story(a_book, "received")
    told = openipo("law", "test", a_book, "--story", "paid", "--tell").out.splitlines()
    assert told[0] == "elsewhere/trademark/unpaid"
    assert told[1] == "  2026-03-05  Ana Costa files an application."
    assert any("Letter: Filing receipt" in line for line in told)


def test_no_story_of_that_name(openipo: Run, a_book: Path) -> None:
    assert openipo("law", "test", a_book).sentence == "There is no story."
    assert openipo("law", "test", a_book, "--story", "dragon").sentence == "No story is named “dragon”."


def test_a_book_that_cannot_be_read(openipo: Run, a_book: Path) -> None:
    (a_book / "2014" / "book.toml").write_text("[book\n", encoding="utf-8")
    assert "cannot be read" in openipo("law", "test", a_book).sentence
