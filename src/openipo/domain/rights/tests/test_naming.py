"""What a mark is called where it has no words of its own."""

import pytest

from openipo.domain.rights.naming import KINDS, OTHER, kind_named, mark_named, number_told


@pytest.mark.parametrize(
    ("words", "kind", "language", "called"),
    [
        ("ALBA", "figurative", "en", "ALBA"),
        ("", "figurative", "en", "Figurative mark"),
        ("", "sound", "fr", "Marque sonore"),
        ("", "figurative", "ar", "علامة تصويرية"),
        ("", "other", "en", "Mark without words"),
        ("", "", "en", ""),
    ],
)
def test_a_mark_is_called_by_its_words_or_by_its_kind(words: str, kind: str, language: str, called: str) -> None:
    assert mark_named(words, kind, language) == called


def test_it_is_told_from_others_by_its_registration_where_it_has_one() -> None:
    assert number_told("TM/2025/000005", "", "en") == "application TM/2025/000005"
    assert number_told("TM/2025/000005", "000123", "fr") == "enregistrement 000123"


def test_every_kind_has_its_words_in_every_language() -> None:
    assert all(set(words) == {"en", "fr", "ar"} for words in (*KINDS.values(), OTHER))
    assert kind_named("unheard-of", "fr") == "marque sans mots"
