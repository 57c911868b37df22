"""The fixed words of a document."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from openipo.kernel.printing.api import Letterhead, PrintingError, Words, letterhead_of, read_words

WORDS = Words({"en": {"page": "Page", "mark": "Mark", "only": "Only"}, "fr": {"page": "Page", "mark": "Marque"}})


def test_two_languages_stand_side_by_side_and_equal_words_once() -> None:
    assert WORDS.say("mark", "en", "fr") == "Mark / Marque"
    assert WORDS.say("page", "en", "fr") == "Page"


def test_a_regional_language_takes_its_base_and_a_missing_one_takes_english() -> None:
    assert WORDS.say("mark", "fr-CA") == "Marque"
    assert WORDS.say("only", "fr") == "Only"


def test_a_word_that_nobody_wrote_is_an_error() -> None:
    with pytest.raises(PrintingError, match="“seal”"):
        WORDS.say("seal", "en")


def test_words_are_read_from_a_file_once(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text('[en]\npage = "Page"\n')

    assert read_words(path).say("page", "en") == "Page"
    assert read_words(path) is read_words(path)


def test_an_emblem_is_a_picture_only_where_there_is_one() -> None:
    assert Letterhead("Office").pictures() == {}
    assert Letterhead("Office", emblem=b"x").pictures() == {"emblem": b"x"}
    assert Letterhead("Office", ("1 Square",), ("a@b",)).as_data() == {
        "name": "Office",
        "address": ["1 Square"],
        "contact": ["a@b"],
    }


@dataclass(frozen=True)
class SmallOffice:
    name: dict[str, str] = field(default_factory=lambda: {"en": "Office", "fr": "Office de la PI"})
    address: tuple[str, ...] = ("1 Square",)
    contact: dict[str, str] = field(default_factory=lambda: {"email": "post@office.test"})


def test_the_head_is_in_the_language_of_the_document_where_the_office_has_a_name_in_it() -> None:
    assert letterhead_of(SmallOffice(), "fr").name == "Office de la PI"
    assert letterhead_of(SmallOffice(), "ar") == Letterhead("Office", ("1 Square",), ("post@office.test",))
