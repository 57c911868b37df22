"""Text of a law book in the reader's language; dates and numbers as that language writes them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import translation

from openipo.ui.api import date_in_words, in_language, instant_in_words, language_name, language_of, number_in_words

TEXT = {"en": "Published", "fr": "Publié"}


@pytest.mark.parametrize(
    ("text", "language", "words", "found"),
    [
        (TEXT, "fr", "Publié", "fr"),
        (TEXT, "fr-ca", "Publié", "fr"),
        (TEXT, "ar", "Published", "en"),
        ({"fr": "Publié"}, "ar", "Publié", "fr"),
        ({"fr": "", "en": "Published"}, "fr", "Published", "en"),
        ({"en": ""}, "fr", "", ""),
        ({}, "en", "", ""),
    ],
)
def test_the_language_asked_for_then_english_then_any(text, language, words, found) -> None:
    assert in_language(text, language) == words
    assert language_of(text, language) == found


def test_without_a_language_the_pages_is_taken() -> None:
    with translation.override("fr"):
        assert in_language(TEXT) == "Publié"
    with translation.override(None):
        assert in_language(TEXT) == "Published"


def test_plain_words_stay_as_they_are() -> None:
    assert in_language("Rule 12", "fr") == "Rule 12"


@pytest.mark.parametrize(
    ("language", "day", "number"),
    [("en", "12 May 2026", "1,234.5"), ("fr", "12 mai 2026", "1\u202f234,5"), ("ar", "12 مايو 2026", "1234,5")],
)
def test_a_day_and_a_number_as_each_language_writes_them(language, day, number) -> None:
    with translation.override(language):
        assert date_in_words(date(2026, 5, 12)) == day
        assert number_in_words(Decimal("1234.5")).replace("\xa0", "\u202f") == number


def test_an_instant_names_its_time_zone() -> None:
    with translation.override("en"):
        assert instant_in_words(datetime(2026, 5, 12, 23, 5, tzinfo=UTC)) == "12 May 2026 23:05 UTC"


def test_nothing_is_shown_for_nothing() -> None:
    assert (date_in_words(None), instant_in_words(None), number_in_words(None)) == ("", "", "")


@pytest.mark.parametrize(
    ("page", "code", "words"),
    [("en", "fr", "French"), ("fr", "en", "Anglais"), ("ar", "fr", "الفرنسية"), ("en", "tlh", "tlh"), ("en", "", "")],
)
def test_a_language_is_named_in_the_language_of_the_page(page: str, code: str, words: str) -> None:
    with translation.override(page):
        assert language_name(code) == words
