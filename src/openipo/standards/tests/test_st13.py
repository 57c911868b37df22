"""The ST.13 form of application numbers, as offices of the world write theirs."""

import csv
import os
from pathlib import Path
from typing import Any

import pytest

from openipo.standards.st13 import NotAnSt13Number, St13Number, YearPlace, from_national, parse

SHARED = Path(os.environ.get("OPENIPO_SHARED", Path(__file__).resolve().parents[4].parent / "shared"))
VECTORS = SHARED / "facts" / "st13_vectors.csv"
YEAR_PLACE: dict[str, YearPlace] = {
    "AL": "first",
    "IT": "first",
    "JP": "first",
    "CH": "last",
    "EM": "none",
    "US": "none",
    "WO": "none",
}


@pytest.mark.parametrize(
    ("number", "office", "place", "expected"),
    [
        ("TM/2026/000123", "XX", "first", "XX502026000000123"),
        ("123/2024", "CH", "last", "CH502024000000123"),
        ("No. 0815", "WO", "none", "WO500000000000815"),
        ("000", "WO", "none", "WO500000000000000"),
        ("0000000012345", "US", "none", "US500000000012345"),
    ],
)
def test_a_national_number_takes_its_st13_form(number: Any, office: Any, place: Any, expected: Any) -> None:
    assert str(from_national(number, office=office, year_place=place)) == expected


def test_the_form_is_read_back_into_its_parts() -> None:
    assert parse("xx50 2026 000000123") == St13Number("XX", "50", 2026, "000000123")


@pytest.mark.parametrize(
    ("number", "place", "words"),
    [
        ("TM/26", "first", "too short"),
        ("", "none", "no digits"),
        ("2026-1234567890", "first", "more than nine digits"),
    ],
)
def test_a_number_that_does_not_fit_is_refused_with_the_reason(number: Any, place: Any, words: Any) -> None:
    with pytest.raises(NotAnSt13Number, match=words):
        from_national(number, office="XX", year_place=place)


@pytest.mark.parametrize("text", ["", "XX50202600000012", "ZQ502026000000123", "TM/2026/000123"])
def test_what_is_not_of_the_form_is_not_taken_for_it(text: Any) -> None:
    with pytest.raises(NotAnSt13Number):
        parse(text)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("XX", "5", 2026, "1"), "two digits"),
        (("XX", "50", 12026, "1"), "four digits"),
        (("XX", "50", 2026, "12a"), "one to nine digits"),
    ],
)
def test_parts_out_of_shape_are_refused(parts: Any, words: Any) -> None:
    with pytest.raises(NotAnSt13Number, match=words):
        St13Number(*parts)


@pytest.mark.shared
@pytest.mark.skipif(not VECTORS.exists(), reason="the list of real numbers is not on this machine")
def test_two_hundred_real_numbers_agree() -> None:
    with VECTORS.open() as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == 200
    for row in rows:
        place = YEAR_PLACE[row["office"]]
        assert str(from_national(row["application_number"], office=row["office"], year_place=place)) == row["st13"]
        assert str(parse(row["st13"])) == row["st13"]
