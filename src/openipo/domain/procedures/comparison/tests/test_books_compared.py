"""Two books, or two texts of one, are compared in words."""

from collections.abc import Mapping
from pathlib import Path

from openipo.domain.procedures.api import Difference, LawBook, differences_of_books
from openipo.domain.procedures.comparison.texts import narrowed
from openipo.domain.procedures.text.tests.small_book import BOOK, write_book

RULE = "trademark/rules/applicant_is_named.py"


def compared(tmp_path: Path, changes: Mapping[str, str | None]) -> list[Difference]:
    """The small book against itself with something changed in it."""
    old = LawBook.load(write_book(tmp_path / "old"))
    new = LawBook.load(write_book(tmp_path / "new", changes))
    return differences_of_books(old, old.revision("2020"), new, new.revision("2020"))


def test_the_same_book_twice_has_no_difference(tmp_path: Path) -> None:
    assert compared(tmp_path, {}) == []


def test_another_condition_of_a_rule_is_told_though_the_text_of_the_book_is_the_same(tmp_path: Path) -> None:
    changed = BOOK[RULE].replace("return ", "return not ")
    (found,) = compared(tmp_path, {RULE: changed})
    assert (found.kind, found.id, found.change) == ("rule", "applicant_is_named", "changed")
    assert "condition" in found.sentence["en"]
    assert "return not" in found.sentence["en"]
    assert found.law == "Act s.11"


def test_a_letter_is_told_by_the_lines_that_changed_in_the_language_that_changed() -> None:
    text = "\n".join(f"Line {number} of a letter that goes on for a while." for number in range(20))
    was, is_now = narrowed({"en": text, "fr": "a"}, {"en": text.replace("Line 7", "Line seven"), "fr": "a"})
    assert was == {"en": "“Line 7 of a letter that goes on for a while.”"}
    assert is_now == {"en": "“Line seven of a letter that goes on for a while.”"}


def test_a_change_in_french_alone_is_told_in_the_english_sentence_too(tmp_path: Path) -> None:
    name = "trademark/2020/procedures/application.toml"
    (found,) = compared(tmp_path, {name: BOOK[name].replace("Notification émise", "Notifiée")})
    assert "fr: Notification émise" in found.sentence["en"]
    assert "fr: Notifiée" in found.sentence["en"]


def test_another_currency_of_the_office_is_told(tmp_path: Path) -> None:
    (found,) = compared(tmp_path, {"office.toml": BOOK["office.toml"].replace('"XTS"', '"XXX"')})
    assert "currency: was XTS; is now XXX" in found.sentence["en"]
