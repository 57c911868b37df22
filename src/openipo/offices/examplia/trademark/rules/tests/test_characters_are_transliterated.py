from openipo.offices.examplia.trademark.rules.characters_are_transliterated import characters_are_transliterated
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_latin_letters_with_accents_need_none() -> None:
    assert characters_are_transliterated(a_case(mark={"text": "CAFÉ 21 & Øl", "transliteration": ""}))


def test_cyrillic_letters_need_one() -> None:
    assert not characters_are_transliterated(a_case(mark={"text": "ЗАРЯ", "transliteration": ""}))


def test_cyrillic_letters_with_one() -> None:
    assert characters_are_transliterated(a_case(mark={"text": "ЗАРЯ", "transliteration": "ZARYA"}))


def test_a_mark_without_words_needs_none() -> None:
    assert characters_are_transliterated(a_case(mark={}))
