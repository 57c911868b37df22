"""The readings of a mark: each a row of words in Latin letters, with how sure it is that people read it so.

The first reading is the plain one. Others are added only where a script, a figure or a letter allows them, so that most
marks have one reading. Two marks are as alike as their most alike readings.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from openipo.similarity.measure.commonness import GRAMMAR, built_in
from openipo.similarity.reading.describing import set_apart
from openipo.similarity.reading.japanese import has_kanji, in_kana, is_surely_japanese
from openipo.similarity.reading.kana import spelled_by_hepburn
from openipo.similarity.reading.scripts import (
    LOOKS_LIKE,
    by_look,
    is_latin,
    leaves_vowels_out,
    to_latin,
    to_latin_otherwise,
    with_short_vowels,
)
from openipo.similarity.reading.spoken import said_aloud, said_apart, seen_as_letters, seen_with_l, spelled_out

# Longer marks are compared by their beginning: what follows the twelfth word does not make a mark dominant.
MOST_WORDS, MOST_LETTERS, MOST_CHARACTERS, MOST_READINGS = 12, 40, 1_000, 6
_MOST = 0.75
_MOST_FOR_INITIALS, _FEWEST_LETTERS = 6, 2

PLAIN, OTHERWISE, BY_LOOK, ALOUD, AS_LETTERS, BY_SHAPE, IN_PARTS, INITIALS, AS_JAPANESE, SET_APART, VOWELLED = range(11)
KINDS = (
    "plain",
    "spelled otherwise",
    "by look",
    "said aloud",
    "figures as letters",
    "by shape",
    "in parts",
    "initials",
    "as Japanese",
    "a describing part set apart",
    "with short vowels",
)
_SURENESS = (100, 98, 96, 97, 96, 93, 96, 72, 98, 88, 95)

_JOINING = str.maketrans(dict.fromkeys("'’`´.·-‐‑", "") | {"&": " and ", "+": " plus ", "@": " at "})
_WORD = re.compile(r"[a-z]+|[0-9]+[a-z0-9]*|[a-z0-9]+")
_TOKEN = re.compile(r"[a-z0-9]+")
# What joins letters (K-9, I.B.M.) parts words (COCA-COLA, BOOKING.COM).
_PARTING = re.compile(r"(?<=[a-z0-9]{2})[-‐‑.](?=[a-z0-9]{2})")
_NUMERO = re.compile("n[°º] ?|№ ?", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")
_SHAPES = (("rn", "m"), ("vv", "w"), ("cl", "d"))


@dataclass(frozen=True, slots=True)
class Reading:
    """Words in comparable form; `sureness` in hundredths; `kind` is a place in KINDS."""

    tokens: tuple[str, ...]
    sureness: int = 100
    kind: int = PLAIN


def readings_of(words: str) -> tuple[Reading, ...]:
    """All readings of a mark's words, the plain one first; none where there is nothing to read (only signs, empty)."""
    text = clean(words)
    if text.isascii():
        return _of_ascii(text)
    lower = text.lower()
    found: dict[tuple[str, ...], Reading] = {}
    for latin, kind in _ways(lower):
        _add(found, _tokens(latin), kind)
    plain = next(iter(found), ())
    if not is_latin(lower) and any(ord(letter) in LOOKS_LIKE for letter in lower):
        _add(found, _tokens(by_look(text)), BY_LOOK)
    return _completed(found, plain, text)


def _ways(lower: str) -> Iterator[tuple[str, int]]:
    """A text in Latin letters, in the ways in which its script is read, the plain one first.

    Chinese signs are read as Japanese first where kana stand beside them, else as Chinese.
    """
    japanese = in_kana(lower) if has_kanji(lower) else ()
    plain = japanese[0] if japanese and is_surely_japanese(lower) else lower
    yield to_latin(plain), PLAIN
    yield to_latin_otherwise(plain), OTHERWISE
    for kana in japanese:
        yield to_latin(kana), AS_JAPANESE
        yield to_latin_otherwise(kana), AS_JAPANESE
    yield to_latin(lower), OTHERWISE
    if leaves_vowels_out(lower):
        yield with_short_vowels(to_latin(lower)), VOWELLED


def clean(words: str) -> str:
    """One form for what is written the same: compatibility forms unified, nothing invisible left, spaces single."""
    cut = words[:MOST_CHARACTERS]
    if cut.isascii() and cut.isprintable():
        return cut
    unified = unicodedata.normalize("NFKC", _NUMERO.sub("No ", cut))
    visible = (" " if unicodedata.category(letter) in {"Cc", "Zs", "Zl", "Zp"} else letter for letter in unified
               if unicodedata.category(letter) not in {"Cf", "Cs", "Co", "Cn"})  # fmt: skip
    return "".join(visible)


def _of_ascii(text: str) -> tuple[Reading, ...]:
    """Most marks by far: capital or small letters and spaces."""
    plain = _tokens(text.lower())
    return _completed({plain: Reading(plain)}, plain, text)


def _tokens(latin: str) -> tuple[str, ...]:
    return tuple(token[:MOST_LETTERS] for token in _all_tokens(latin)[:MOST_WORDS])


def _all_tokens(latin: str) -> list[str]:
    return _TOKEN.findall(_PARTING.sub(" ", latin.lower()).translate(_JOINING))


def words_left_out(words: str) -> int:
    """How many words of a long text are not compared: those after the first MOST_WORDS, as it is read plainly."""
    plain, _ = next(_ways(clean(words).lower()))
    return max(len(_all_tokens(plain)) - MOST_WORDS, 0)


def _completed(found: dict[tuple[str, ...], Reading], plain: tuple[str, ...], text: str) -> tuple[Reading, ...]:
    _add(found, tuple(map(spelled_by_hepburn, plain)), OTHERWISE)
    if "&" in text:  # H&M is HM, too
        _add(found, _tokens(to_latin(text.replace("&", " ").lower())), OTHERWISE)
    _add(found, said_aloud(plain), ALOUD)
    if len(plain) == 1:
        _add(found, (spelled_out(plain[0]),), ALOUD)
    if any(each.isdigit() for token in plain for each in token):
        _add(found, said_apart(plain), ALOUD)
        _add(found, seen_as_letters(plain), AS_LETTERS)
        _add(found, seen_with_l(plain), AS_LETTERS)
    for shaped in _by_shape(plain):
        _add(found, shaped, BY_SHAPE)
    if not text.isupper() and not text.islower():
        _add(found, _tokens(to_latin(_HUMP.sub(" ", text).lower())), IN_PARTS)
    _add(found, set_apart(plain), SET_APART)
    for initials in _initials(plain):
        _add(found, (initials,), INITIALS)
    return tuple(reading for reading in found.values() if reading.tokens)[:MOST_READINGS]


def _by_shape(plain: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Letters that together look like another: all of them, or only the first (RNODERN is MODERN, not MODEM)."""
    common, joined = built_in(), "".join(plain)
    for pair, one in _SHAPES:
        if pair in joined:
            for most in (-1, 1):
                yield tuple(token if token in common else token.replace(pair, one, most) for token in plain)


def _initials(plain: tuple[str, ...]) -> Iterator[str]:
    """Of three to six words; the small ones are left out, too (DOLCE & GABBANA is DG, UNITED STATES OF AMERICA USA)."""
    if not 3 <= len(plain) <= _MOST_FOR_INITIALS or len(plain[0]) < _FEWEST_LETTERS:
        return
    telling = [token for token in plain if built_in().get(token) != GRAMMAR]
    if len(telling) > 1:
        yield "".join(token[0] for token in telling)
    if "and" not in plain:
        yield "".join(token[0] for token in plain)


def _add(found: dict[tuple[str, ...], Reading], tokens: tuple[str, ...], kind: int) -> None:
    kept = tuple(token[:MOST_LETTERS] for token in tokens[:MOST_WORDS])
    if kept and kept not in found:
        found[kept] = Reading(kept, _SURENESS[kind], kind)


def looked_at(words: str) -> tuple[str, ...]:
    """The words as the eye takes their letters, whatever they sound like; none unless most look like Latin ones."""
    text = clean(words)
    letters = [letter for letter in text.lower() if letter.isalpha()]
    alike = sum(letter.isascii() or ord(letter) in LOOKS_LIKE for letter in letters)
    return _tokens(by_look(text)) if alike > _MOST * len(letters) else ()
