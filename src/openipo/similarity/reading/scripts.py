"""Any script to Latin letters, as a reader of that script would say it.

`anyascii` reads most scripts well. Small tables here say what it does otherwise than people spell: Arabic and Hebrew,
where consonants without vowels would be left, and the two or three ways in which one sign is spelled in Latin letters.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from openipo.similarity.reading.kana import kana_in_latin

# Long vowels and glottal signs; short vowels are not written, so the sound is compared by consonants.
_ARABIC = {"ا": "a", "أ": "a", "إ": "i", "آ": "a", "ى": "a", "ة": "a", "ء": "", "ؤ": "u", "ئ": "i", "ع": "a", "و": "u",
           "ي": "i", "ی": "i", "ث": "th", "ذ": "dh", "ش": "sh", "خ": "kh", "غ": "gh", "چ": "ch", "ژ": "zh", "پ": "p",
           "گ": "g", "ح": "h", "ه": "h", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ق": "q", "ک": "k"}  # fmt: skip
_HEBREW = {"א": "a", "ב": "b", "ו": "o", "י": "i", "ע": "a", "ח": "h", "כ": "k", "ך": "k", "פ": "p", "ף": "f",
           "צ": "tz", "ץ": "tz", "ק": "k", "ש": "sh", "ת": "t", "ט": "t"}  # fmt: skip
# The other spelling in use for the same letter: umlauts, Scandinavian letters, Cyrillic in English and in German.
_OTHERWISE = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae", "ñ": "ny", "х": "h",
              "ц": "c", "щ": "sh", "ю": "u", "я": "a", "й": "i", "ы": "i", "ж": "j", "ё": "e", "ч": "tch",
              "ου": "u", "η": "e", "υ": "u", "χ": "h", "β": "b", "φ": "ph", "ξ": "ks", "و": "w", "ي": "y", "ق": "k",
              "ج": "g", "ב": "v", "ו": "v", "פ": "f", "ש": "s"}  # fmt: skip
_DIGRAPHS = {"ου": "ou", "αι": "e", "ει": "i", "οι": "i", "αυ": "av", "ευ": "ev", "μπ": "b", "ντ": "d", "γκ": "g"}
# The scripts of India: a consonant is said with an a unless a sign of a vowel or of silence follows, or the word ends.
_INDIC = range(0x0900, 0x0D80, 0x80)
_CONSONANTS = "".join(chr(base + place) for base in _INDIC for place in range(0x15, 0x3A))
_INHERENT = re.compile(f"([{_CONSONANTS}])(?=[{_CONSONANTS}])")
# Letters of other scripts that look like Latin ones, whatever they sound like.
LOOKS_LIKE = str.maketrans(
    "авекмнорстухіјѕԁԛԝүαβεικνορτυχηγωмн",
    "abekmhopctyxijsdqwyabeikvoptuxnywmh",
)


def to_latin(text: str) -> str:
    """`text` (lower case) in ASCII letters, digits and spaces, by sound."""
    return _spelled(kana_in_latin(text, short=True), {})


def to_latin_otherwise(text: str) -> str:
    """The same with the second spelling where there is one; equal to `to_latin` where there is not."""
    return _spelled(kana_in_latin(text, short=False), _OTHERWISE)


def by_look(text: str) -> str:
    """The same by look: letters of other scripts as the Latin letters they are taken for."""
    return _spelled(text.translate(LOOKS_LIKE), {})


def is_latin(text: str) -> bool:
    """All letters are Latin ones, with or without accents."""
    return all(_script(letter) == "LATIN" for letter in text if letter.isalpha())


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split(" ")[0].split("-")[0]


def _spelled(text: str, otherwise: dict[str, str]) -> str:
    if text.isascii():
        return text
    for pair, sound in _DIGRAPHS.items():
        if pair in text:
            text = text.replace(pair, otherwise.get(pair, sound))
    composed = _INHERENT.sub(r"\1a", unicodedata.normalize("NFC", text))
    return "".join(_letter(letter, otherwise) for letter in composed).lower()


def _letter(letter: str, otherwise: dict[str, str]) -> str:
    if letter in otherwise:
        return otherwise[letter]
    if letter in _ARABIC:
        return _ARABIC[letter]
    if letter in _HEBREW:
        return _HEBREW[letter]
    latin = _by_table(letter)
    # Signs that stand for syllables run together into words; what was a space stays one.
    return latin.replace("'", "").replace("`", "") if len(latin) > 1 else latin


@lru_cache(maxsize=65536)
def _by_table(letter: str) -> str:
    if unicodedata.category(letter) in {"So", "Sk", "Cs", "Co", "Cn"}:
        return " "  # Emoji and drawn signs have no sound; anyascii would spell out their names.
    return anyascii(letter)
