from openipo.offices.examplia.trademark.rules.deed_is_translated import deed_is_translated
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_in_a_language_of_the_office() -> None:
    assert deed_is_translated(a_case(stated={"deed_language": "fr"}))


def test_translated() -> None:
    assert deed_is_translated(a_case(stated={"deed_language": "other", "translation": "d2"}))


def test_translation_come_later() -> None:
    assert deed_is_translated(a_case(stated={"deed_language": "other"}, entered={"translation": "d2"}))


def test_not_in_another_language() -> None:
    assert not deed_is_translated(a_case(stated={"deed_language": "other"}))
