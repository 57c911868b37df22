"""Every text that a page may show has its French and its Arabic, filled in and set as each language asks."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from scripts.messages import (
    LANGUAGES,
    PACKAGE,
    Message,
    catalogue,
    in_code,
    in_template,
    messages_by_room,
    places,
    read,
    translated,
)

ROOMS = messages_by_room()
UNSET = re.compile(r"[^\s ] [:;?!»](?=\s|$)|« (?=\S)|\w[?!](?=\s|$)|[“”]")
ROMAN_MARKS = re.compile(r"[؀-ۿ][,;?]")


def pairs(language: str) -> Iterator[tuple[str, Message, polib.POEntry]]:
    for room in ROOMS:
        for message, entry in read(catalogue(room, language)).items():
            yield room.relative_to(PACKAGE).as_posix(), message, entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    """`python scripts/messages.py` makes the places; a person fills them."""
    missing = [
        f"{room.relative_to(PACKAGE).as_posix()}: {message.text}"
        for room, messages in ROOMS.items()
        for written in [read(catalogue(room, language))]
        for message in sorted(messages)
        if message not in written or not all(translated(written[message]))
    ]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_left_over(language: str) -> None:
    left = [
        f"{room.relative_to(PACKAGE).as_posix()}: {message.text}"
        for room, messages in ROOMS.items()
        for message in read(catalogue(room, language))
        if message not in messages
    ]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_is_filled_in_as_the_text_is(language: str) -> None:
    """A text in the plural may leave the number out where the words say it ("one day", the Arabic dual)."""
    wrong = [
        f"{room}: {form}"
        for room, message, entry in pairs(language)
        for form in translated(entry)
        if not _is_filled_in(form, message)
    ]
    assert wrong == []


def _is_filled_in(form: str, message: Message) -> bool:
    if message.plural:
        return places(form) <= places(message.text) | places(message.plural)
    return places(form) == places(message.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_text_has_one_translation(language: str) -> None:
    """The program reads all catalogues as one: a text translated twice would show whichever comes first."""
    said: dict[Message, set[tuple[str, ...]]] = {}
    for _, message, entry in pairs(language):
        said.setdefault(message, set()).add(tuple(translated(entry)))
    assert {message.text: forms for message, forms in said.items() if len(forms) > 1} == {}


# Of docs/vocabulary.md: whatever an English text says of these, the others say with these words.
SAID = {
    "law books?": {"fr": "recueil", "ar": "كتا?ب (ال)?قانون|كتب (ال)?قانون"},
    "revisions?": {"fr": "version", "ar": "نسخ"},
}


@pytest.mark.parametrize("english", SAID)
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_word_in_each_language(language: str, english: str) -> None:
    said, wanted = re.compile(rf"\b{english}\b", re.IGNORECASE), re.compile(SAID[english][language], re.IGNORECASE)
    wrong = [
        f"{room}: {form}"
        for room, message, entry in pairs(language)
        for form in translated(entry)
        if said.search(re.sub(r"%\(\w+\)s", "", message.text)) and not wanted.search(form)
    ]
    assert wrong == []


def test_french_is_set_as_print() -> None:
    """A no-break space before : ; ? ! and inside « », so that no line begins with a mark."""
    wrong = [form for _, _, entry in pairs("fr") for form in translated(entry) if UNSET.search(_words(form))]
    assert wrong == []


def test_arabic_has_its_own_marks() -> None:
    wrong = [form for _, _, entry in pairs("ar") for form in translated(entry) if ROMAN_MARKS.search(form)]
    assert wrong == []


def _words(form: str) -> str:
    """The text without addresses, markup and what is filled in."""
    return re.sub(r"\w+://\S+|<[^>]+>|&\w+;", "", form)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("words.toml")), ids=lambda path: path.parent.name)
def test_the_words_of_papers_are_whole_in_each_of_their_languages(path: Path) -> None:
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    assert {language: sorted(words["en"].keys() ^ table.keys()) for language, table in words.items()} == {
        language: [] for language in words
    }
    assert {"en", "fr"} <= words.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_name_no_line_and_no_day(language: str) -> None:
    for room in ROOMS:
        text = catalogue(room, language).read_text(encoding="utf-8")
        assert not re.search(r"^#(:|~)|fuzzy|-Date:|Last-Translator", text, re.MULTILINE), Path(room).name


def test_texts_are_found_in_code() -> None:
    source = (
        "from django.utils.translation import gettext_lazy as _, ngettext\n"
        'title = _("The mark" " as filed")\nlabel = other("Not marked")\n'
        'said = ngettext("%(n)s file", "%(n)s files", 2)\nname = _(title)\n'
    )
    assert set(in_code(source)) == {Message("The mark as filed"), Message("%(n)s file", "%(n)s files")}


def test_texts_are_found_in_templates() -> None:
    source = (
        '{% load i18n %}{% translate "Why (not)?" %}{% blocktranslate %}Of {{ day }}{% endblocktranslate %}'
        "{% blocktranslate count n=rows %}{{ n }} row{% plural %}{{ n }} rows{% endblocktranslate %}<p>Plain</p>"
    )
    found = {Message("Why (not)?"), Message("Of %(day)s"), Message("%(n)s row", "%(n)s rows")}
    assert set(in_template(source)) == found


def test_places_are_told_from_per_cent() -> None:
    assert places("%(done)s of {all}, 5 %%s and %s") == {"%(done)s", "{all}", "%s"}
