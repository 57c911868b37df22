"""A book that builds on another one of its office says only what differs."""

from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, LawBookError
from openipo.domain.procedures.text.sister_books import sister_of, stated_in
from openipo.domain.procedures.text.tests.small_book import write_book

SISTER = """\
[book]
id = "testland/designs"
revision = "2021"
right = "design"
title = { en = "Designs Act", fr = "Loi sur les dessins" }
law = "Designs Act 2021"
in_force_from = 2021-01-01
builds_on = "trademark/2020"
"""
BOOK = "designs/2021/book.toml"


def sister(tmp_path: Path, text: str = SISTER, **more: str | None) -> LawBook:
    write_book(tmp_path, {BOOK: text, **more})
    return LawBook.load(tmp_path / "designs")


def test_what_is_not_said_anew_is_that_of_the_other_book(tmp_path: Path) -> None:
    book = sister(tmp_path)
    law, other = book.revision("2021"), LawBook.load(tmp_path / "trademark").revision("2020")
    assert (book.id, book.right, law.law) == ("testland/designs", "design", "Designs Act 2021")
    assert (law.procedures, law.fees, law.letters) == (other.procedures, other.fees, other.letters)
    assert set(book.rules) == set(LawBook.load(tmp_path / "trademark").rules)
    assert law.digest != other.digest


def test_a_change_of_the_other_book_is_a_change_of_this_one(tmp_path: Path) -> None:
    before = sister(tmp_path).revision("2021")
    fees = tmp_path / "trademark/2020/fees.toml"
    fees.write_text(fees.read_text(encoding="utf-8").replace("200.00", "201.00") + "\n", encoding="utf-8")
    after = LawBook.load(tmp_path / "designs").revision("2021")
    assert before.digest != after.digest


def test_what_differs_is_said_in_its_own_text(tmp_path: Path) -> None:
    renamed = """\
[procedure]
id = "application"
[[step]]
id = "extend"
label = { en = "Prolong", fr = "Prolonger" }
law = "Designs Act s.3"
from = ["noticed"]
by = ["applicant"]
"""
    law = sister(tmp_path, **{"designs/2021/procedures/application.toml": renamed}).revision("2021")
    assert law.procedures["application"].steps["extend"].law == "Designs Act s.3"
    assert "register" in law.procedures["application"].steps


@pytest.mark.parametrize("stated", ["trademark/1999", "patents/2020", "designs/2021", "trademark"])
def test_a_book_builds_on_a_revision_that_is_there(tmp_path: Path, stated: str) -> None:
    with pytest.raises(LawBookError, match="builds_on must name a revision of another book"):
        sister(tmp_path, SISTER.replace("trademark/2020", stated))


def test_a_book_with_mistakes_builds_on_nothing_until_they_are_mended(tmp_path: Path) -> None:
    broken = tmp_path / "book.toml"
    for text in ("[book", "book = 5", "[book]\nbuilds_on = 7"):
        broken.write_text(text, encoding="utf-8")
        assert stated_in(broken) == ""
    write_book(tmp_path, {})
    assert sister_of(tmp_path / "trademark") is None
