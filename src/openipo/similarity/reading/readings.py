"""The readings of a mark: each a row of words in Latin letters, with how sure it is that people read it so.

The first reading is the plain one. Others are added only where a script, a figure or a letter allows them, so that most
marks have one reading. Two marks are as alike as their most alike readings.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from openipo.similarity.measure.commonness import built_in
from openipo.similarity.reading.japanese import has_kanji, in_kana, is_surely_japanese
from openipo.similarity.reading.kana import spelled_by_hepburn
from openipo.similarity.reading.scripts import LOOKS_LIKE, by_look, is_latin, to_latin, to_latin_otherwise
from openipo.similarity.reading.spoken import said_aloud, seen_as_letters

# Longer marks are compared by their beginning: what follows the twelfth word does not make a mark dominant.
MOST_WORDS, MOST_LETTERS, MOST_CHARACTERS, MOST_READINGS = 12, 40, 1_000, 6

PLAIN, OTHERWISE, BY_LOOK, ALOUD, AS_LETTERS, BY_SHAPE, IN_PARTS, INITIALS, AS_JAPANESE = range(9)
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
)
_SURENESS = (100, 98, 96, 97, 96, 93, 96, 72, 98)

_JOINING = str.maketrans(dict.fromkeys("'’`´.·-‐‑", "") | {"&": " and ", "+": " plus ", "@": " at "})
_WORD = re.compile(r"[a-z]+|[0-9]+[a-z0-9]*|[a-z0-9]+")
_TOKEN = re.compile(r"[a-z0-9]+")
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
        _add(found, _tokens(by_look(lower)), BY_LOOK)
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


def clean(words: str) -> str:
    """One form for what is written the same: compatibility forms unified, nothing invisible left, spaces single."""
    cut = words[:MOST_CHARACTERS]
    if cut.isascii() and cut.isprintable():
        return cut
    unified = unicodedata.normalize("NFKC", cut)
    visible = (" " if unicodedata.category(letter) in {"Cc", "Zs", "Zl", "Zp"} else letter for letter in unified
               if unicodedata.category(letter) not in {"Cf", "Cs", "Co", "Cn"})  # fmt: skip
    return "".join(visible)


def _of_ascii(text: str) -> tuple[Reading, ...]:
    """Most marks by far: capital or small letters and spaces."""
    plain = _tokens(text.lower())
    return _completed({plain: Reading(plain)}, plain, text)


def _tokens(latin: str) -> tuple[str, ...]:
    found = _TOKEN.findall(latin.lower().translate(_JOINING))
    return tuple(token[:MOST_LETTERS] for token in found[:MOST_WORDS])


def words_left_out(words: str) -> int:
    """How many words of a long text are not compared: those after the first MOST_WORDS, as it is read plainly."""
    plain, _ = next(_ways(clean(words).lower()))
    return max(len(_TOKEN.findall(plain.lower().translate(_JOINING))) - MOST_WORDS, 0)


def _completed(found: dict[tuple[str, ...], Reading], plain: tuple[str, ...], text: str) -> tuple[Reading, ...]:
    joined = "".join(plain)
    _add(found, tuple(map(spelled_by_hepburn, plain)), OTHERWISE)
    _add(found, said_aloud(plain), ALOUD)
    if any(each.isdigit() for each in joined):
        _add(found, seen_as_letters(plain), AS_LETTERS)
    for pair, one in _SHAPES:
        if pair in joined:
            common = built_in()
            for most in (-1, 1):  # all of them, or only the first: RNODERN is MODERN, not MODEM
                shaped = (token if token in common else token.replace(pair, one, most) for token in plain)
                _add(found, tuple(shaped), BY_SHAPE)
    if not text.isupper() and not text.islower():
        _add(found, _tokens(to_latin(_HUMP.sub(" ", text).lower())), IN_PARTS)
    if 3 <= len(plain) <= 6 and all(len(token) > 1 for token in plain[:1]):
        _add(found, ("".join(token[0] for token in plain),), INITIALS)
    return tuple(reading for reading in found.values() if reading.tokens)[:MOST_READINGS]


def _add(found: dict[tuple[str, ...], Reading], tokens: tuple[str, ...], kind: int) -> None:
    if tokens and tokens not in found:
        found[tokens] = Reading(tokens, _SURENESS[kind], kind)
