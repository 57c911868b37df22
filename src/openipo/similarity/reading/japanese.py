"""Kanji as Japanese reads them, by the dictionary of the extra `japanese`; without it they are read as Chinese only.

The dictionary is opened when the first Chinese sign is read. Words of other languages it leaves alone.
"""

import re
import threading
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

_PACKAGES = ("sudachipy", "sudachidict_small")
_DICTIONARY = "small"
_HAN = re.compile("[々㐀-䶿一-鿿豈-﫿]")
_ALL_HAN = re.compile(f"(?:{_HAN.pattern})+")
_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
# A word may be read in several ways (日本: NIPPON, NIHON); so many are kept.
_MOST = 3
_SIGNS = ("補助記号", "記号", "空白")
_OWN = threading.local()


@cache
def japanese_version() -> str:
    """Which dictionary it is, by which an index made with it is told from others; empty where there is none."""
    try:
        return "-".join(("sudachi", *map(version, _PACKAGES)))
    except PackageNotFoundError:
        return ""


def has_kanji(text: str) -> bool:
    """Some signs are Chinese ones, which Japanese may read otherwise."""
    return _HAN.search(text) is not None


def is_surely_japanese(text: str) -> bool:
    """Kana stand beside the Chinese signs."""
    return _KANA.search(text) is not None


def in_kana(text: str) -> tuple[str, ...]:
    """The readings of a text with Chinese signs, in kana, the likeliest first; none where it is not Japanese."""
    if not japanese_version():
        return ()
    morphemes = list(_tokenizer().tokenize(text))
    if not all(map(_is_known, morphemes)):
        return ()
    first = " ".join(_words(morphemes))
    if not _ALL_HAN.fullmatch(text):
        return (first,)
    others = (each.reading_form() for each in _dictionary().lookup(text))
    return tuple(dict.fromkeys((first, *others)))[:_MOST]


def _words(morphemes: Sequence[Any]) -> Iterator[str]:
    """What each word is said; a single Chinese sign belongs to its neighbour."""
    word = said = ""
    for each in morphemes:
        surface = each.surface()
        joins = _ALL_HAN.fullmatch(word) and _ALL_HAN.fullmatch(surface) and 1 in (len(word), len(surface))
        if word and not joins:
            yield said
            word = said = ""
        word, said = word + surface, said + (each.reading_form() if has_kanji(surface) else surface)
    yield said


def _is_known(morpheme: Any) -> bool:
    """A word of the dictionary, or one without Chinese signs; names of signs are no words."""
    if not has_kanji(morpheme.surface()):
        return True
    is_word = not morpheme.is_oov() and morpheme.part_of_speech()[0] not in _SIGNS
    return is_word and _KANA.fullmatch(morpheme.reading_form()) is not None


@cache
def _dictionary() -> Any:
    from sudachipy import Dictionary  # noqa: PLC0415 - only where the office has installed it

    return Dictionary(dict=_DICTIONARY)


def _tokenizer() -> Any:
    """One for each thread."""
    if not hasattr(_OWN, "tokenizer"):
        _OWN.tokenizer = _dictionary().tokenizer()
    return _OWN.tokenizer
