"""The law book as a whole: nothing is left hanging, and it says the same in both languages."""

import re
from datetime import date
from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, Revision, lint, price

FOLDER = Path(__file__).parent.parent
PLACEHOLDER = re.compile(r"\{[^{}]+\}")


@pytest.fixture(scope="module")
def book() -> LawBook:
    return LawBook.load(FOLDER)


def test_the_inspection_finds_nothing(book: LawBook) -> None:
    assert [str(finding) for finding in lint(book)] == []


def test_the_amending_act_is_in_force_from_july_2026(book: LawBook) -> None:
    assert book.in_force(date(2026, 6, 30)).id == "2014"
    assert book.in_force(date(2026, 7, 1)).id == "2026"


def test_the_amending_act_changes_what_it_says_and_nothing_else(book: LawBook) -> None:
    old, new = book.revision("2014"), book.revision("2026")
    assert steps(old) - steps(new) == {"record-hearing"}
    assert steps(new) - steps(old) == {"accelerate-examination"}
    assert changed_clocks(old, new) == {"opposition-period"}
    assert {fee for fee in new.fees if old.fees.get(fee) != new.fees[fee]} == {"filing", "accelerated-examination"}
    assert [
        name for name in old.procedures if name != "application" and old.procedures[name] != new.procedures[name]
    ] == []


def steps(revision: Revision) -> set[str]:
    return set(revision.procedures["application"].steps)


def changed_clocks(old: Revision, new: Revision) -> set[str]:
    before, after = old.procedures["application"].clocks, new.procedures["application"].clocks
    return {clock for clock in before if before[clock] != after[clock]}


def test_every_letter_asks_for_the_same_facts_in_both_languages(book: LawBook) -> None:
    for letter in book.revision("2026").letters.values():
        english, french = letter.texts["en"], letter.texts["fr"]
        assert sorted(set(PLACEHOLDER.findall(english))) == sorted(set(PLACEHOLDER.findall(french))), letter.id
        assert english.count("\n\n") == french.count("\n\n"), letter.id


def test_every_letter_greets_and_cites_a_provision(book: LawBook) -> None:
    for letter in book.revision("2026").letters.values():
        assert "Dear Sir or Madam," in letter.texts["en"], letter.id
        assert "Madame, Monsieur," in letter.texts["fr"], letter.id


DECISIONS = [
    "not-filed-notice", "unpaid-notice", "deemed-withdrawn-notice", "refusal", "partial-refusal", "refusal-unanswered",
    "refusal-after-opposition", "opposition-inadmissible", "opposition-not-filed-notice", "opposition-upheld",
    "opposition-upheld-in-part", "opposition-rejected-opponent", "recordal-refusal", "lapse-notice",
    "designation-refusal", "designation-refusal-unanswered",
]  # fmt: skip


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_decision_says_how_to_appeal(book: LawBook, decision: str) -> None:
    texts = book.revision("2026").letters[decision].texts
    assert "s.45" in texts["en"]
    assert "art. 45" in texts["fr"]


def test_a_letter_that_starts_a_clock_names_it(book: LawBook) -> None:
    """Who is served must read how long there is to answer."""
    revision = book.revision("2026")
    for procedure in revision.procedures.values():
        for clock in procedure.clocks.values():
            kind, _, letter = clock.starts_on.partition(":")
            if kind == "served":
                assert f"{{clock:{clock.id}}}" in revision.letters[letter].texts["en"], clock.id


@pytest.mark.parametrize(
    ("on", "facts", "amount"),
    [
        (date(2025, 12, 31), {"classes": 1}, "200.00"),
        (date(2026, 1, 1), {"classes": 1}, "220.00"),
        (date(2026, 1, 1), {"classes": 3}, "400.00"),
        (date(2026, 1, 1), {"classes": 2, "channel": "electronic"}, "290.00"),
        (date(2025, 12, 31), {"classes": 2, "applicant_is_small": True}, "140.00"),
    ],
)
def test_the_filing_fee_follows_the_schedule(book: LawBook, on: date, facts: dict[str, object], amount: str) -> None:
    stated = {"applicant_is_small": False, "channel": "paper", **facts}
    fee = book.revision("2014").fees["filing"]
    assert f"{price(fee, on, stated, 'XTS').amount_minor / 100:.2f}" == amount
