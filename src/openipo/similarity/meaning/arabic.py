"""Arabic words in Latin letters: ASAD and NOOR, of which the list knows أسد and نور only.

Arabic writes consonants and long vowels. So a word in Latin letters is taken for the Arabic word whose signs it has,
with at most one short vowel between two of them. `arabic.csv` says of which words this is done: those with whose signs
hardly a word of another language is spelled, and which words these are.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice, product

# A capital is a long vowel (A, I, U) or a consonant that Latin letters spell with two.
_SIGNS = {"ا": "A", "أ": "A", "إ": "I", "آ": "A", "ى": "A", "ة": "A", "ء": "", "ؤ": "U", "ئ": "I", "و": "U", "ي": "I",
          "ی": "I", "ب": "b", "ت": "t", "ث": "T", "ج": "j", "ح": "h", "خ": "X", "د": "d", "ذ": "D", "ر": "r", "ز": "z",
          "س": "s", "ش": "S", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "G", "ف": "f", "ق": "q", "ك": "k", "ک": "k",
          "ل": "l", "م": "m", "ن": "n", "ه": "h", "ع": ""}  # fmt: skip
_AT_THE_BEGINNING = {"ع": "A"}
_CONSONANTS = {"sh": "S", "ch": "S", "th": "T", "kh": "X", "gh": "G", "dh": "D"}
_LONG = {"aa": "A", "ee": "I", "ii": "I", "oo": "U", "ou": "U", "uu": "U", "ai": "I", "ay": "I", "ei": "I", "ey": "I",
         "aw": "U", "au": "U", "ow": "U"}  # fmt: skip
_VOWELS = {"a": "A", "e": "A", "i": "I", "y": "I", "u": "U", "o": "U", "w": "U"}
_PIECE = re.compile(
    r"(?P<consonant>sh|ch|th|kh|gh|dh|[btjhdrzsfklmnq])(?P=consonant)?"
    rf"|(?P<long>{'|'.join(_LONG)})(?![aeiou])|(?P<glide>[yw])(?=[aeiou])|(?P<vowel>[aeiouyw])"
)
_TWICE = re.compile(r"(.)\1")
_SHORTEST, _LONGEST, _MOST_SPELLINGS = 3, 16, 64
_SAID = {"S": "sh", "T": "th", "X": "kh", "G": "gh", "D": "dh", "A": "a", "I": "ee", "U": "oo"}
# A longer word is nearly the same with a vowel more.
_NEAR_ANYWAY = 6
_NO_SHORT_VOWEL = re.compile("(?<=[^AIU])(?=[^AIU])")


def signs_of(word: str) -> str:
    """The signs of a folded Arabic word; empty where a letter is not Arabic."""
    if any(letter not in _SIGNS for letter in word):
        return ""
    first = _AT_THE_BEGINNING.get(word[:1], _SIGNS[word[0]]) if word else ""
    return _TWICE.sub(r"\1", first + "".join(_SIGNS[letter] for letter in word[1:]))


def spelled(word: str) -> set[str]:
    """The signs for which a word in small Latin letters may stand; none where Arabic is not spelled so."""
    pieces = _pieces(word) if word.isascii() and _SHORTEST <= len(word) <= _LONGEST else []
    return {_TWICE.sub(r"\1", "".join(each)) for each in islice(product(*pieces), _MOST_SPELLINGS)}


def _pieces(word: str) -> list[tuple[str, ...]]:
    """For each letter or pair of letters its signs; a short vowel has none, unless the word begins or ends with it."""
    pieces: list[tuple[str, ...]] = []
    at, after_vowel = 0, False
    while at < len(word):
        found = _PIECE.match(word, at)
        if not found or (after_vowel and not (found["consonant"] or found["glide"])):
            return []
        at, after_vowel = found.end(), bool(found["long"] or found["vowel"])
        pieces.append(_signs(found, at_edge=found.start() == 0 or at == len(word)))
    return pieces


def _signs(found: re.Match[str], *, at_edge: bool) -> tuple[str, ...]:
    if found["consonant"]:
        return ("k", "q") if found["consonant"] == "k" else (_CONSONANTS.get(found["consonant"], found["consonant"]),)
    if found["vowel"]:
        sign = _VOWELS[found["vowel"]]
        return (sign,) if at_edge else (sign, "")
    return (_LONG.get(found[0], "") or _VOWELS[found[0]],)


@cache
def _known() -> tuple[dict[str, str], frozenset[str]]:
    """The Arabic words by their signs, and the words of other languages that are not taken for them."""
    text = files("openipo.similarity.meaning").joinpath("arabic.csv").read_text(encoding="utf-8")
    lines = [line.split(",") for line in text.splitlines() if not line.startswith("#")]
    return {signs_of(word): word for word, *_ in lines}, frozenset(other for _, *others in lines for other in others)


@lru_cache(maxsize=65_536)
def arabic_for(word: str) -> str:
    """The Arabic word that a folded word in Latin letters spells; empty where there is none, or more than one."""
    by_signs, others = _known()
    if word in others:
        return ""
    found = sorted(spelled(word) & by_signs.keys(), key=len, reverse=True)
    if not found or (len(found) > 1 and len(found[0]) == len(found[1])):
        return ""
    return by_signs[found[0]]


def in_latin_letters(word: str) -> str:
    """How a folded Arabic word is likely to be spelled, short vowels guessed.

    Empty where it is not looked for in Latin letters, or has no short vowels: then it is near to its own signs.
    """
    signs = signs_of(word)
    guessed = _NO_SHORT_VOWEL.sub("a", signs)
    if guessed == signs or len(signs) > _NEAR_ANYWAY or _known()[0].get(signs) != word:
        return ""
    return "".join(_SAID.get(sign, sign) for sign in guessed)
