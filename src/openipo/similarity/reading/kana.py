"""Japanese in Latin letters: kana as they are said, and words that were spelled in Latin letters otherwise.

Kana are written in the way of Hepburn, which signs and passports use: long vowels short (TOKYO), small vowels as parts
of a syllable (VITON); or sign by sign, as they are typed (TOUKYOU, VUITON). Other ways of spelling (MITUBISI) are led
back to Hepburn's.
"""

import re

from anyascii import anyascii

_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_SMALL = {"ャ": "a", "ュ": "u", "ョ": "o"}
_SMALL_VOWELS = dict(zip("ァィゥェォ", "aiueo", strict=True))
_DOUBLED, _LONG = "ッ", "ー"
_LONG_VOWELS = re.compile("ou(?![aiueo])|oo|uu|aa")

_CONSONANTS = "kk?|g|ss?|z|tt?|d|n|h|b|pp?|m|r|w|y|f|j|(?:kk?|g|ss?|z|tt?|n|h|b|pp?|m|r)y|ss?h|t?ch|ts"
_JAPANESE = re.compile(f"(?:(?:{_CONSONANTS})?[aiueo]|n(?![aiueoy]))+")
_OTHER_SPELLINGS = {"sya": "sha", "syu": "shu", "syo": "sho", "tya": "cha", "tyu": "chu", "tyo": "cho", "zya": "ja",
                    "zyu": "ju", "zyo": "jo", "si": "shi", "ti": "chi", "tu": "tsu", "hu": "fu",
                    "zi": "ji"}  # fmt: skip
_OTHERWISE = re.compile("|".join(_OTHER_SPELLINGS))
# Of words of other languages few have one of these, and hardly any two of the others.
_SURELY_OTHERWISE = re.compile("[stz]y[auo]|tu|(?:si|ti|hu|zi).*(?:si|ti|hu|zi)")
_SURELY_LONG = re.compile("(?:[kgnhbpmr]y|sh|ch|j)(?:ou|uu)|yuu")


def kana_in_latin(text: str, *, short: bool) -> str:
    """`text` with its kana in Latin letters: as signs write them, or (not `short`) as they are typed."""
    return _KANA.sub(lambda found: _said(found[0], short), text)


def spelled_by_hepburn(word: str) -> str:
    """A word in small Latin letters, as Hepburn spells it where it surely is Japanese spelled otherwise."""
    otherwise, long = _SURELY_OTHERWISE.search(word), _SURELY_LONG.search(word)
    if not (otherwise or long) or not _JAPANESE.fullmatch(word):
        return word
    return _shortened(_OTHERWISE.sub(lambda found: _OTHER_SPELLINGS[found[0]], word))


def _shortened(latin: str) -> str:
    return _LONG_VOWELS.sub(lambda found: found[0][0], latin)


def _said(kana: str, short: bool) -> str:
    said: list[str] = []
    for sign in kana.translate(_TO_KATAKANA):
        if sign in _SMALL and said and said[-1].endswith("i"):
            said[-1] = _with_y(said[-1]) + _SMALL[sign]
        elif short and sign in _SMALL_VOWELS and said and said[-1][-1:] in ("i", "u", "e", "o"):
            said[-1] = _without_vowel(said[-1]) + _SMALL_VOWELS[sign]
        elif sign != _LONG:
            said.append("" if sign == _DOUBLED else anyascii(sign).lower())
        elif not short and said:
            said.append(said[-1][-1:])
    latin = "".join(_doubling(said, kana.translate(_TO_KATAKANA)))
    return _shortened(latin) if short else latin


def _with_y(syllable: str) -> str:
    """ki before ya: ky; shi before ya: sh."""
    return syllable[:-1] if syllable in ("shi", "chi", "ji") else f"{syllable[:-1]}y"


def _without_vowel(syllable: str) -> str:
    """fu before i: f; u before i: w; ku before a: kw."""
    return {"u": "w", "ku": "kw", "gu": "gw"}.get(syllable, syllable[:-1])


def _doubling(said: list[str], kana: str) -> list[str]:
    """The sign that stands for a held consonant takes the first letter of what follows."""
    if _DOUBLED not in kana:
        return said
    after = [*said[1:], ""]
    held = ("t" if then.startswith("ch") else then[:1] for then in after)
    return [each or (letter if letter not in "aiueo" else "") for each, letter in zip(said, held, strict=True)]
