"""A lawyer or a script asks the law books for days and prices, and has them checked."""

import shutil
from pathlib import Path

import pytest

from openipo.domain.procedures.api import book_folders
from openipo.project.commands.tests.conftest import Run, Typed

BOOK = "examplia/trademark"
_CLOCK = ("law", "clock", "--book", BOOK, "--clock", "opposition-period", "--from", "2025-03-05")


@pytest.fixture
def a_book(tmp_path: Path) -> Path:
    """A copy of an installed book, to be spoilt."""
    office = tmp_path / "elsewhere"
    original = book_folders()[BOOK]
    shutil.copytree(original, office / "trademark", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("office.toml", "calendar.toml"):
        shutil.copy(original.parent / name, office / name)
    return office / "trademark"


def test_all_installed_books_are_checked(openipo: Run) -> None:
    checked = openipo("law", "check")
    assert checked.code == 0
    assert checked.error == ""
    assert "0 errors" in checked.out.splitlines()[-1]
    assert BOOK in [each["book"] for each in openipo("law", "check", "--json").data["books"]]


def test_a_book_is_checked_where_it_lies_and_so_are_all_of_an_office(openipo: Run, a_book: Path) -> None:
    for folder in (a_book, a_book.parent):
        checked = openipo("law", "check", folder, "--json")
        assert checked.code == 0, checked.out
        assert checked.data["errors"] == 0
        assert [each["book"] for each in checked.data["books"]] == ["elsewhere/trademark"]


def test_a_broken_book_is_told_with_file_line_and_what_to_do(openipo: Run, a_book: Path) -> None:
    fees = a_book / "2014" / "fees.toml"
    fees.write_text(fees.read_text(encoding="utf-8").replace('payer = "applicant"', 'pays = "applicant"', 1))
    checked = openipo("law", "check", a_book, "--json")
    assert checked.code == 1
    assert "elsewhere/trademark" in checked.sentence
    assert checked.data["errors"] >= 1
    found = checked.data["books"][0]["findings"]
    assert {("2014/fees.toml", "error")} == {(each["file"], each["severity"]) for each in found}
    assert all(each["line"] > 0 and each["message"] for each in found)
    told = openipo("law", "check", a_book)
    assert told.code == 1
    assert f"2014/fees.toml:{found[0]['line']}: error: " in told.out


def test_what_is_not_even_toml_is_told_too(openipo: Run, a_book: Path) -> None:
    (a_book / "2014" / "book.toml").write_text("[book\n")
    checked = openipo("law", "check", a_book, "--json")
    assert checked.code == 1
    assert checked.data["books"][0]["findings"][0]["file"] == "2014/book.toml"


def test_a_folder_that_is_not_there_or_holds_no_book_is_refused(openipo: Run, tmp_path: Path) -> None:
    gone = openipo("law", "check", tmp_path / "gone")
    assert (gone.code, gone.out) == (1, "")
    assert gone.sentence == f"There is no folder {tmp_path / 'gone'}."
    assert "There is no law book in" in openipo("law", "check", tmp_path, "--json").sentence


def test_a_clock_is_reckoned_with_its_explanation(openipo: Run) -> None:
    reckoned = openipo(*_CLOCK, "--json")
    assert reckoned.code == 0
    assert reckoned.data["expires_on"] == "2025-06-05"
    assert "3 months from 5 March 2025" in reckoned.data["because"]
    assert reckoned.data["law"] == "Act s.23(1)"
    assert openipo(*_CLOCK).out.startswith("2025-06-05  Act s.23(1): 3 months from 5 March 2025")


def test_each_day_on_which_the_office_is_closed_moves_the_end_on(openipo: Run) -> None:
    once = openipo(*_CLOCK, "--closed", "2025-06-05", "--json").data
    assert once["expires_on"] == "2025-06-06"
    assert "closed" in once["because"]
    over_the_weekend = openipo(*_CLOCK, "--closed", "2025-06-05", "--closed", "2025-06-06", "--json").data
    assert over_the_weekend["expires_on"] == "2025-06-09"


def test_extensions_make_one_longer_period_and_no_more_than_the_law_allows(openipo: Run) -> None:
    reply = ("law", "clock", "--book", BOOK, "--clock", "action-reply", "--from", "2025-01-31", "--json")
    assert openipo(*reply).data["expires_on"] == "2025-03-31"
    extended = openipo(*reply, "--extensions", 1)
    assert extended.data["expires_on"] > "2025-03-31"
    refused = openipo(*reply, "--extensions", 9)
    assert refused.code == 1
    assert refused.sentence


def test_a_later_revision_reckons_by_its_own_law(openipo: Run) -> None:
    amended = openipo(*_CLOCK, "--revision", "2026", "--json").data
    assert amended["expires_on"] == "2025-05-05"
    assert openipo(*_CLOCK, "--revision", "1900").sentence == f"{BOOK} has no revision “1900”; it has 2014, 2026."


def test_unknown_clocks_books_and_days_are_refused_in_a_sentence(openipo: Run) -> None:
    unknown = openipo("law", "clock", "--book", BOOK, "--clock", "sundial", "--from", "2026-03-05", "--json")
    assert (unknown.code, unknown.out) == (1, "")
    assert "There is no clock “sundial”" in unknown.sentence
    nowhere = openipo("law", "clock", "--book", "nowhere/trademark", "--clock", "x", "--from", "2026-03-05")
    assert nowhere.sentence.startswith("There is no law book 'nowhere/trademark'; installed are: ")
    assert "examplia/trademark" in nowhere.sentence
    too_early = openipo("law", "clock", "--book", BOOK, "--clock", "opposition-period", "--from", "1990-01-01")
    assert "has no law in force on 1990-01-01" in too_early.sentence
    no_day = openipo("law", "clock", "--book", BOOK, "--clock", "x", "--from", "31.12.2026")
    assert no_day.code == 2
    assert "“31.12.2026” is not a day; write it as 2026-01-31." in no_day.sentence


def test_a_clock_may_be_named_with_its_procedure(openipo: Run) -> None:
    asked = ("law", "clock", "--book", BOOK, "--from", "2026-03-05", "--clock")
    named = openipo(*asked, "opposition.cooling-off", "--json")
    assert named.data["clock"] == "cooling-off"
    wrong = openipo(*asked, "renewal.cooling-off")
    assert "There is no clock “renewal.cooling-off”" in wrong.sentence


def test_every_clock_of_a_book_is_listed_with_period_roll_over_and_citation(openipo: Run) -> None:
    listed = openipo("law", "clocks", "--book", BOOK, "--json")
    assert listed.code == 0
    rows = {f"{row['procedure']}.{row['clock']}": row for row in listed.data["clocks"]}
    assert len(rows) > 15
    period = rows["application.opposition-period"]
    assert (period["period"], period["rolls_over"]) == ("2 months", True)
    assert period["law"].startswith("Act s.23(1)")
    assert all(row["law"] and row["period"] for row in rows.values())
    assert (
        "application.opposition-period: 2 months, moves to the next open day, Act s.23(1)"
        in openipo("law", "clocks", "--book", BOOK).out
    )
    first = openipo("law", "clocks", "--book", BOOK, "--revision", "2014", "--json").data["clocks"]
    assert next(row for row in first if row["clock"] == "opposition-period")["period"] == "3 months"
    assert openipo("law", "clocks", "--book", "nowhere").code == 1


def _fee(
    openipo: Run, facts: str = "{}", *, fee: str = "filing", on: str = "2026-03-05", form: str = "--json"
) -> Typed:
    return openipo("law", "fee", "--book", BOOK, "--fee", fee, "--on", on, "--facts", facts, *([form] if form else []))


def test_a_fee_is_reckoned_by_the_price_of_the_day(openipo: Run) -> None:
    new, old = _fee(openipo, '{"classes": 3}'), _fee(openipo, '{"classes": 3}', on="2025-12-31")
    assert (new.code, new.data["amount"], new.data["currency"]) == (0, "400.00", "XTS")
    assert "2 × 90.00 = 180.00" in new.data["because"]
    assert old.data["amount"] == "360.00"
    assert _fee(openipo, '{"classes": 3}', form="").out.startswith("400.00 XTS  ")


def test_what_is_declared_decides_and_what_is_not_is_said_to_be_assumed(openipo: Run) -> None:
    small = _fee(openipo, '{"classes": 1, "applicant_is_small": true}').data
    assert (small["amount"], small["assumed"]) == ("110.00", {"channel": ""})
    silent = _fee(openipo, '{"classes": 1}').data
    assert silent["assumed"] == {"applicant_is_small": False, "channel": ""}


def test_how_many_classes_there_are_is_never_assumed(openipo: Run) -> None:
    assert "depends on 'classes', which is not given" in _fee(openipo).sentence


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"fee": "tea"}, "has no fee “tea”"),
        ({"on": "1990-01-01"}, "no law in force on 1990-01-01"),
        ({"facts": "{"}, "The facts are not JSON"),
        ({"facts": "[3]"}, "The facts are a JSON object"),
        ({"facts": '{"classes": "three"}'}, "is no count"),
    ],
)
def test_what_cannot_be_reckoned_is_refused(openipo: Run, given: dict[str, str], says: str) -> None:
    refused = _fee(openipo, **given)
    assert (refused.code, refused.out) == (1, "")
    assert says in refused.sentence
