"""Text of a law book in the reader's language; dates and numbers as that language writes them."""

import pickle
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from openipo.ui.api import (
    ForeignWords,
    cited,
    date_in_words,
    in_clauses,
    in_language,
    instant_in_words,
    joined,
    language_name,
    language_of,
    number_in_words,
    on_paper,
    put_words_beside,
)
from openipo.ui.language import _Beside

TEXT = {"en": "Published", "fr": "Publié"}


@pytest.fixture(autouse=True)
def words() -> Iterator[dict[str, str]]:
    """Arabic words beside the law, none at first; those of the program are put back."""
    before = _Beside.words
    own: dict[str, str] = {}
    put_words_beside(lambda language: own if language == "ar" else {})
    yield own
    _Beside.words = staticmethod(before)


@pytest.mark.parametrize(
    ("text", "language", "said", "found"),
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
def test_the_language_asked_for_then_english_then_any(text, language, said, found) -> None:
    assert in_language(text, language) == said
    assert on_paper(text, language) == said
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


def language_mark(words: str) -> str:
    return words.language if isinstance(words, ForeignWords) else ""


def shown(template: str, language: str, **values: object) -> str:
    with translation.override(language):
        return Template("{% load ui %}" + template).render(Context(values))


def test_a_screen_reads_the_words_beside_the_law_where_the_law_has_none(words: dict[str, str]) -> None:
    words["Published"] = "منشور"
    assert in_language(TEXT, "ar") == "منشور"
    assert in_language(TEXT, "ar-eg") == "منشور"
    assert in_language(TEXT, "fr") == "Publié"
    assert in_language({"fr": "Publié", "en": "Published"}, "ar") == "منشور"


def test_paper_never_reads_them(words: dict[str, str]) -> None:
    words["Published"] = "منشور"
    with translation.override("ar"):
        assert on_paper(TEXT, "ar") == "Published"
        assert on_paper(TEXT, "fr") == "Publié"
        assert on_paper("Rule 12", "ar") == "Rule 12"


def test_words_that_stay_in_another_language_are_marked_with_it_on_the_page() -> None:
    printed = shown(
        "{{ text|bdi }} {{ text|by_language|bdi }} {{ text|marked }}<p{{ text|by_language|lang }}>", "ar", text=TEXT
    )
    assert printed.count('<bdi lang="en">Published</bdi>') == 3
    assert printed.endswith('<p lang="en">')


def test_words_of_the_page_carry_no_mark(words: dict[str, str]) -> None:
    words["Published"] = "منشور"
    assert shown("{{ text|bdi }}|{{ text|marked }}|{{ text|by_language|lang }}", "ar", text=TEXT) == (
        "<bdi>منشور</bdi>|منشور|"
    )
    assert shown("{{ text|bdi }}|{{ number|bdi }}", "fr", text=TEXT, number=1234) == "<bdi>Publié</bdi>|<bdi>1234</bdi>"


def test_what_is_printed_is_escaped_and_an_attribute_stays_plain() -> None:
    text = {"en": 'A "<b>" mark'}
    assert shown("{{ text|bdi }}", "ar", text=text) == '<bdi lang="en">A &quot;&lt;b&gt;&quot; mark</bdi>'
    assert shown("{{ text|marked }}", "en", text=text) == "A &quot;&lt;b&gt;&quot; mark"
    assert shown('<a title="{{ text|by_language }}">', "ar", text=text) == '<a title="A &quot;&lt;b&gt;&quot; mark">'


def test_the_choices_of_a_form_carry_the_mark_too() -> None:
    class Asked(forms.Form):
        kind = forms.ChoiceField(label="")
        way = forms.ChoiceField(label="", widget=forms.RadioSelect)

    with translation.override("ar"):
        form = Asked()
        for name in ("kind", "way"):
            form.fields[name].label = in_language({"en": "Kind of interest"})
            asked = form.fields[name]
            assert isinstance(asked, forms.ChoiceField)
            asked.choices = [("a", in_language(TEXT)), ("b", "غيره")]
        printed = form.as_div()
    assert '<option value="a" lang="en">Published</option>' in printed
    assert '<bdi lang="en">Published</bdi></label>' in printed
    assert printed.count('<bdi lang="en">Kind of interest</bdi>') == 2
    assert '<option value="b">غيره</option>' in printed


def test_a_sentence_of_the_program_takes_the_laws_words_in_too(words: dict[str, str]) -> None:
    sentence = {"en": "It stands in Published.", "ar": "الإجراء في المرحلة: \u200f\u2068Published\u2069."}
    assert in_language(sentence, "ar") == sentence["ar"]
    words["Published"] = "منشور"
    assert in_language(sentence, "ar") == "الإجراء في المرحلة: منشور."
    assert on_paper(sentence, "ar") == sentence["ar"]


def test_words_in_a_row_keep_the_mark_where_all_of_them_have_it() -> None:
    foreign = ForeignWords("Published", "en")
    row = in_clauses([foreign, foreign])
    assert (row, language_mark(row)) == ("Published; Published", "en")
    assert language_mark(joined([foreign, "منشور"])) == ""
    assert joined([]) == ""


def test_words_in_a_row_stand_between_the_commas_of_the_language_they_are_in() -> None:
    with translation.override("ar"):
        assert joined(["فاحص", "مسجل"]) == "فاحص، مسجل"
        assert joined([ForeignWords("Examiner", "en"), ForeignWords("Registrar", "en")]) == "Examiner, Registrar"
    with translation.override("fr"):
        assert joined(["Examinateur", "Greffier"]) == "Examinateur, Greffier"


def test_a_page_puts_its_rows_in_the_punctuation_of_its_language() -> None:
    page = Template("{% load ui %}{{ classes|commas }} | {{ said|semicolons }}")
    rows = Context({"classes": [9, 25], "said": ["ا", "ب"]})
    with translation.override("ar"):
        assert page.render(rows) == "9، 25 | ا؛ ب"
    with translation.override("en"):
        assert page.render(rows) == "9, 25 | ا; ب"


def test_a_provision_behind_words_keeps_its_own_direction() -> None:
    with translation.override("ar"):
        assert cited("منشور", "Act s.10(2)") == "منشور (\u200f\u2068Act s.10(2)\u2069)"
        assert language_mark(cited(in_language(TEXT), "Act s.10(2)")) == "en"
        assert cited("منشور", "") == "منشور"
    with translation.override("fr"):
        assert cited("Publié", "Act s.10(2)") == "Publié (Act s.10(2))"


def test_marked_words_can_be_kept_and_read_back() -> None:
    back = pickle.loads(pickle.dumps(ForeignWords("Published", "en")))  # noqa: S301 - made on the spot
    assert (back, back.language) == ("Published", "en")
