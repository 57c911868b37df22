from openipo.offices.kenya.trademark.rules.characters_are_transliterated import characters_are_transliterated
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_roman_letters_and_signs_need_none() -> None:
    assert characters_are_transliterated(a_case(mark={"text": "MTOTO 7!", "transliteration": ""}))
    assert characters_are_transliterated(a_case(mark={}))


def test_another_script_needs_one() -> None:
    assert not characters_are_transliterated(a_case(mark={"text": "\u0633\u0645", "transliteration": " "}))
    assert characters_are_transliterated(a_case(mark={"text": "\u0633\u0645", "transliteration": "sam"}))
