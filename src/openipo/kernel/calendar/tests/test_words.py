"""Lists in one line: with the marks of each language, and so that no member scatters the line."""

import pytest

from openipo.kernel.calendar.api import with_list


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Missing: a; b; c"),
        ("fr", "Missing\u00a0: a\u00a0; b\u00a0; c"),
    ],
)
def test_a_list_follows_its_sentence_with_the_marks_of_the_language(language: str, said: str) -> None:
    assert with_list("Missing", ["a", "b", "c"], language) == said


def test_in_an_arabic_line_each_member_of_another_script_is_set_apart() -> None:
    said = with_list("ناقص", ["Act s.10(2)", "اسم"], "ar")
    assert said == "ناقص: \u200f\u2068Act s.10(2)\u2069؛ اسم"


def test_a_sentence_without_members_stays_as_it_is() -> None:
    assert with_list("Missing.", [], "fr") == "Missing."
