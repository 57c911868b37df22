"""The law book as a whole: nothing is left hanging, and it says the same in both languages."""

import re
from datetime import date
from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, Revision, citations, lint

FOLDER = Path(__file__).parent.parent
PLACEHOLDER = re.compile(r"\{[^{}]+\}")


@pytest.fixture(scope="module")
def law() -> Revision:
    return LawBook.load(FOLDER).revision("2024")


def test_the_inspection_finds_nothing() -> None:
    assert [str(finding) for finding in lint(LawBook.load(FOLDER))] == []


def test_every_letter_asks_for_the_same_facts_in_both_languages(law: Revision) -> None:
    for letter in law.letters.values():
        english, french = letter.texts["en"], letter.texts["fr"]
        assert sorted(set(PLACEHOLDER.findall(english))) == sorted(set(PLACEHOLDER.findall(french))), letter.id
        assert english.count("\n\n") == french.count("\n\n"), letter.id


def test_every_letter_greets(law: Revision) -> None:
    for letter in law.letters.values():
        assert "Dear Sir or Madam," in letter.texts["en"], letter.id
        assert "Madame, Monsieur," in letter.texts["fr"], letter.id


def test_a_letter_that_starts_a_clock_names_it(law: Revision) -> None:
    """Who is served must read how long there is to answer."""
    for procedure in law.procedures.values():
        for clock in procedure.clocks.values():
            kind, _, letter = clock.starts_on.partition(":")
            if kind == "served":
                assert f"{{clock:{clock.id}}}" in law.letters[letter].texts["en"], clock.id


def test_the_book_says_of_every_provision_how_far_it_was_verified(law: Revision) -> None:
    cited = citations(law, LawBook.load(FOLDER).rules)
    standing = {each.law: each.provision.standing for each in cited if each.provision}
    assert standing["Protocol Art. 7(2)"] == "verified"
    assert standing["Protocol Art. 7(4)"] == "unverified"
    assert standing["Schedule, item 1"] == "invented"


def test_a_decision_against_the_applicant_says_how_to_appeal(law: Revision) -> None:
    for decision in ("refusal", "opposition-upheld", "opposition-decision-opponent"):
        assert "Art. 16" in law.letters[decision].texts["en"]
        assert "art. 16" in law.letters[decision].texts["fr"]


def test_the_members_are_those_of_the_day() -> None:
    office = LawBook.load(FOLDER).office
    assert [state.code for state in office.members_on(date(2026, 1, 1))] == ["QM", "QN", "QO", "QS"]
    assert [state.code for state in office.members_on(date(2035, 1, 1))] == ["QM", "QN", "QO", "QP"]
