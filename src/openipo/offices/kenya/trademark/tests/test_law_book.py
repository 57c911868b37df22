"""The law book as a whole: nothing is left hanging, and it says of each provision whether it was verified."""

from datetime import date
from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, Revision, citations, lint

FOLDER = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def law() -> Revision:
    return LawBook.load(FOLDER).revision("2003")


def test_the_inspection_finds_nothing() -> None:
    assert [str(finding) for finding in lint(LawBook.load(FOLDER))] == []


def test_every_letter_greets(law: Revision) -> None:
    for letter in law.letters.values():
        assert "Dear Sir or Madam," in letter.texts["en"], letter.id


def test_a_letter_that_starts_a_clock_names_it(law: Revision) -> None:
    """Who is served must read how long there is to answer."""
    for procedure in law.procedures.values():
        for clock in procedure.clocks.values():
            kind, _, letter = clock.starts_on.partition(":")
            if kind == "served":
                assert f"{{clock:{clock.id}}}" in law.letters[letter].texts["en"], clock.id


def test_the_book_says_of_every_provision_how_far_it_was_verified(law: Revision) -> None:
    standing = _standing(law)
    assert standing["Act s.21(2)"] == "verified"
    assert standing["Rule 54(3)"] == "verified"
    assert standing["Rule 48"] == "unverified"
    assert standing["Schedule 1, item 2"] == "verified"
    assert standing["Schedule 1, item 9"] == "unverified"
    assert standing["Institute, payments"] == "invented"


def test_nothing_is_verified_without_its_source(law: Revision) -> None:
    for provision in law.provisions.values():
        assert provision.standing != "verified" or provision.found_in, provision.id


def test_the_journal_appears_each_month_and_opposition_lasts_sixty_days(law: Revision) -> None:
    clock = law.procedures["application"].clocks["opposition-period"]
    assert clock.starts_on == "published:advertised"
    assert (clock.period.count, clock.period.unit) == (60, "days")


def test_a_decision_says_where_to_appeal(law: Revision) -> None:
    for decision in (
        "refusal",
        "refusal-in-part",
        "opposition-upheld",
        "opposition-rejected-opponent",
        "removal-decision",
    ):
        assert "High Court" in law.letters[decision].texts["en"]


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2026, 5, 29), True),
        (date(2026, 6, 1), False),  # Madaraka Day
        (date(2026, 10, 20), False),  # Mashujaa Day
        (date(2027, 12, 13), False),  # Jamhuri Day, a Sunday, is kept on the Monday
        (date(2026, 12, 28), True),  # Boxing Day, a Saturday, is not made up for
        (date(2025, 10, 17), False),  # declared for a state funeral
    ],
)
def test_the_institute_keeps_the_public_holidays(day: date, is_open: bool) -> None:
    assert LawBook.load(FOLDER).calendar.is_open(day) is is_open


def _standing(law: Revision) -> dict[str, str]:
    cited = citations(law, LawBook.load(FOLDER).rules)
    return {each.law: each.provision.standing for each in cited if each.provision}
