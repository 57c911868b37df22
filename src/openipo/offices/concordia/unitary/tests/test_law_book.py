"""The unitary mark: what it takes over, what it says anew, what it leaves out."""

import re
from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, Revision, lint

FOLDER = Path(__file__).parent.parent
PLACEHOLDER = re.compile(r"\{[^{}]+\}")


@pytest.fixture(scope="module")
def law() -> Revision:
    return LawBook.load(FOLDER).revision("2025")


@pytest.fixture(scope="module")
def protocol() -> Revision:
    return LawBook.load(FOLDER.parent / "trademark").revision("2024")


def test_the_inspection_finds_nothing() -> None:
    assert [str(finding) for finding in lint(LawBook.load(FOLDER))] == []


def test_no_state_is_designated_asked_or_written_to(law: Revision) -> None:
    steps = [step for procedure in law.procedures.values() for step in procedure.steps.values()]
    assert not law.designates
    assert all(step.states is None for step in steps)
    assert all(procedure.scope != "states" for procedure in law.procedures.values())
    assert all(letter.to != "state" for letter in law.letters.values())


def test_what_does_not_differ_is_taken_over(law: Revision, protocol: Revision) -> None:
    assert law.procedures["change-of-name-or-address"] == protocol.procedures["change-of-name-or-address"]
    assert law.procedures["application"].clocks == protocol.procedures["application"].clocks
    assert law.letters["certificate"] == protocol.letters["certificate"]
    assert set(protocol.procedures) - set(law.procedures) == {
        "state-examination", "states-not-renewed", "later-designation", "renunciation", "state-invalidation",
    }  # fmt: skip


def test_every_letter_asks_for_the_same_facts_in_both_languages(law: Revision) -> None:
    for letter in law.letters.values():
        english, french = letter.texts["en"], letter.texts["fr"]
        assert sorted(set(PLACEHOLDER.findall(english))) == sorted(set(PLACEHOLDER.findall(french))), letter.id
        assert english.count("\n\n") == french.count("\n\n"), letter.id
