"""The rules of a book are Python modules: one rule a file, each with its citation."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.procedures.api import RULES, LawBook, LawBookError, rule
from openipo.domain.procedures.text.tests.small_book import BOOK, write_book

NAME = "trademark/rules/applicant_is_named.py"
WORDS = {"en": "No.", "fr": "Non."}


@dataclass(frozen=True)
class Case:
    facts: dict[str, Any]


def test_a_rule_is_found_and_asked(tmp_path: Path) -> None:
    found = LawBook.load(write_book(tmp_path)).rules["applicant_is_named"]
    assert (found.law, found.obstacle["en"]) == ("Act s.11", "No applicant is named.")
    assert found.meaning == "At least one applicant has a name."
    assert found(Case({"applicants": [{"name": "Ana Costa"}]})) is True
    assert found(Case({"applicants": [{"name": ""}]})) is False


def test_two_books_may_have_rules_of_the_same_name(tmp_path: Path) -> None:
    first = LawBook.load(write_book(tmp_path / "first"))
    second = LawBook.load(write_book(tmp_path / "second", {NAME: BOOK[NAME].replace("Act s.11", "Code art. 3")}))
    assert first.rules["applicant_is_named"].law == "Act s.11"
    assert second.rules["applicant_is_named"].law == "Code art. 3"


def test_a_rule_in_an_importable_package_is_the_packages_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_book(tmp_path / "office_of_testland")
    for package in (folder.parent, folder, folder / "rules"):
        (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    found = LawBook.load(folder).rules["applicant_is_named"]
    assert found.condition.__module__ == "office_of_testland.trademark.rules.applicant_is_named"
    assert RULES["office_of_testland.trademark.rules.applicant_is_named.applicant_is_named"] is found


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("x = 1\n", 1, "must define one rule called 'applicant_is_named'"),
        ("def applicant_is_named(case):\n    return True\n", 1, "must define one rule called"),
        ("\n\ndef broken(:\n", 3, "invalid syntax"),
        ("\nimport no_such_module\n", 2, "No module named 'no_such_module'"),
        ("\n\nraise RuntimeError\n", 3, "RuntimeError"),
        (BOOK[NAME].replace('law="Act s.11"', 'law=""'), 6, "a rule needs its citation"),
    ],
)
def test_a_broken_rule_is_told_with_its_place(tmp_path: Path, text: str, place: int, words: str) -> None:
    with pytest.raises(LawBookError) as caught:
        LawBook.load(write_book(tmp_path, {NAME: text}))
    problem = caught.value.problems[0]
    assert (problem.file, problem.line) == ("rules/applicant_is_named.py", place)
    assert words in problem.message


def test_a_rule_without_words_for_its_obstacle_is_refused() -> None:
    with pytest.raises(ValueError, match="needs the words of its obstacle"):
        rule(law="Act s.1", obstacle={})


def test_a_rule_always_answers_yes_or_no() -> None:
    @rule(law="Act s.1", obstacle=WORDS)
    def has_classes(case: Case) -> bool:
        return case.facts["classes"]

    assert has_classes(Case({"classes": [25]})) is True
    assert has_classes(Case({"classes": []})) is False
