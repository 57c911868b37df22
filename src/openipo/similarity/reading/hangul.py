"""Korean in Latin letters: as signs and passports spell it, and as firms long have (SAMSUNG, HYUNDAI, KIA)."""

import re

_SYLLABLES = re.compile("[가-힣]+")
_FIRST, _VOWELS_EACH, _ENDS_EACH = ord("가"), 21, 28
_SILENT = 11
_BEGINNINGS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS = ("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
           "eu", "ui", "i")  # fmt: skip
_ENDS = ("", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
         "t", "t", "k", "t", "p", "t")  # fmt: skip
# What an end is said where a vowel follows: it begins the next syllable.
_ENDS_BEFORE_VOWEL = {1: "g", 2: "kk", 7: "d", 8: "r", 17: "b", 19: "s", 20: "ss", 22: "j", 23: "ch", 25: "t", 26: "p",
                      27: ""}  # fmt: skip
# As firms have long spelled it: a word begins with K, T, P, CH, L; the vowels that English ears take for others.
_AT_THE_BEGINNING = {"g": "k", "d": "t", "b": "p", "j": "ch", "r": "l"}
_VOWELS_OTHERWISE = {"eo": "u", "yeo": "yu", "ae": "ai", "eu": "u"}


def hangul_in_latin(text: str, *, otherwise: bool) -> str:
    """`text` with its Korean syllables in Latin letters, in the spelling of the state or (`otherwise`) of firms."""
    return _SYLLABLES.sub(lambda found: _said(found[0], otherwise), text)


def _said(word: str, otherwise: bool) -> str:
    signs = [divmod(ord(sign) - _FIRST, _ENDS_EACH) for sign in word]
    said, carried = "", ""
    for place, (syllable, end) in enumerate(signs):
        beginning, vowel = divmod(syllable, _VOWELS_EACH)
        said += _begun(carried or _BEGINNINGS[beginning], said, otherwise) + _voiced(_VOWELS[vowel], otherwise)
        before_vowel = place + 1 < len(signs) and signs[place + 1][0] // _VOWELS_EACH == _SILENT
        carried = _ENDS_BEFORE_VOWEL.get(end, "") if before_vowel else ""
        said += "" if before_vowel and end in _ENDS_BEFORE_VOWEL else _ENDS[end]
    return said


def _begun(consonant: str, said: str, otherwise: bool) -> str:
    if said.endswith("l") and consonant == "r":
        return "l"
    return _AT_THE_BEGINNING.get(consonant, consonant) if otherwise and not said else consonant


def _voiced(vowel: str, otherwise: bool) -> str:
    return _VOWELS_OTHERWISE.get(vowel, vowel) if otherwise else vowel
