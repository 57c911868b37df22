"""What words sound like in a language."""

import pytest

from openipo.similarity.api import sound_of
from openipo.similarity.sound.rules import LANGUAGES, BadRule, _read, rules_of


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("english", "quick", "kwik"),
        ("english", "knight", "nite"),
        ("english", "phone", "fone"),
        ("french", "eau", "o"),
        ("french", "bordeaux", "bordo"),
        ("spanish", "vaca", "baca"),
        ("spanish", "queso", "keso"),
        ("portuguese", "ilha", "ilia"),
        ("german", "vogel", "fogel"),
        ("german", "schuh", "schu"),
        ("swahili", "rangi", "langi"),
        ("arabic", "pepsi", "bebsi"),
        ("arabic", "omar", "umar"),
    ],
)
def test_words_said_the_same_in_a_language(language: str, first: str, second: str) -> None:
    assert sound_of(first, language) == sound_of(second, language)


def test_the_same_words_are_said_otherwise_in_another_language() -> None:
    assert sound_of("jota", "english") != sound_of("hota", "english")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_every_language_is_understood(language: str) -> None:
    assert len(rules_of(language).length) > 10


def test_a_rule_that_is_not_understood_is_shown() -> None:
    with pytest.raises(BadRule, match="ph = f"):
        _read("ph = f")
