"""Any script to Latin letters, as a reader of that script would say it.

`anyascii` reads most scripts well. Small tables here say what it does otherwise than people spell: Arabic and Hebrew,
where consonants without vowels would be left, and the two or three ways in which one sign is spelled in Latin letters.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from openipo.similarity.reading.hangul import hangul_in_latin
from openipo.similarity.reading.kana import kana_in_latin

# Long vowels and glottal signs; short vowels are not written, so the sound is compared by consonants.
_ARABIC = {"ا": "a", "أ": "a", "إ": "i", "آ": "a", "ى": "a", "ة": "a", "ء": "", "ؤ": "u", "ئ": "i", "ع": "a", "و": "u",
           "ي": "i", "ی": "i", "ث": "th", "ذ": "dh", "ش": "sh", "خ": "kh", "غ": "gh", "چ": "ch", "ژ": "zh", "پ": "p",
           "گ": "g", "ح": "h", "ه": "h", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ق": "q", "ک": "k"}  # fmt: skip
_HEBREW = {"א": "a", "ב": "b", "ו": "o", "י": "i", "ע": "a", "ח": "h", "כ": "k", "ך": "k", "פ": "p", "ף": "f",
           "צ": "tz", "ץ": "tz", "ק": "k", "ש": "sh", "ת": "t", "ט": "t"}  # fmt: skip
# At the end of a Hebrew word this letter is a vowel: COLA, not COLAH.
_HEBREW_END = re.compile("(?<=[א-ת])ה(?![א-ת])")
# The other spelling in use for the same letter: umlauts, Scandinavian letters, hooks and cedillas as they are said,
# Cyrillic in English and in German.
_OTHERWISE = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae", "ñ": "ny", "ç": "s",
              "š": "sh", "ş": "sh", "č": "ch", "ž": "zh", "х": "h", "ц": "c", "щ": "sh", "ю": "u", "я": "a", "й": "i",
              "ы": "i", "ж": "j", "ё": "e", "ч": "tch", "ου": "u", "ευ": "eu", "αυ": "au", "η": "e", "υ": "u",
              "χ": "h", "β": "b", "φ": "ph", "ξ": "ks", "و": "w", "ي": "y", "ق": "k", "ج": "g", "ב": "v", "ו": "v",
              "פ": "f", "ש": "s"}  # fmt: skip
_DIGRAPHS = {"ου": "ou", "αι": "e", "ει": "i", "οι": "i", "αυ": "av", "ευ": "ev", "μπ": "b", "ντ": "d", "γκ": "g"}
# The scripts of India: a consonant is said with an a unless a sign of a vowel or of silence follows, or the
# word ends.
# A dot above is an M before lips close and at the end of a word, else an N.
_INDIC = range(0x0900, 0x0D80, 0x80)
_CONSONANTS = "".join(chr(base + place) for base in _INDIC for place in range(0x15, 0x3A))
_OF_LIPS = "".join(chr(base + place) for base in _INDIC for place in range(0x2A, 0x2F))
_NASAL = "".join(chr(base + 0x02) for base in _INDIC)
_VOWELS_ALONE = "".join(chr(base + place) for base in _INDIC for place in range(0x05, 0x15))
_INHERENT = re.compile(f"([{_CONSONANTS}])(?=[{_CONSONANTS}{_NASAL}{_VOWELS_ALONE}])")
_DENTAL = re.compile(f"[{_NASAL}](?=[{_CONSONANTS}])(?![{_OF_LIPS}])")
# Thai writes some vowels before the consonant after which they are said, and letters that are not said at all.
_THAI_BEFORE, _THAI_SILENT = re.compile("([เ-ไ])([ก-ฮ])"), re.compile("[ก-ฮ][ิุ]?์")
# Letters of other scripts that look like Latin ones, whatever they sound like.
LOOKS_LIKE = str.maketrans(
    "авекмнорстухіјѕԁԛԝүαβεικνορτυχηγωмн",
    "abekmhopctyxijsdqwyabeikvoptuxnywmh",
)
# Capitals look like other letters than small ones do: Ν is N, ν is V.
_CAPITALS_LOOK_LIKE = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЅЈ", "ABEZHIKMNOPTYXABEKMHOPCTYXISJ")
# Arabic and Hebrew leave short vowels out.
_LEAVES_VOWELS_OUT = re.compile("[א-תء-ي]")
_LETTERS_SAID = re.compile("[kgtdsc]h|tz|[a-z]")
_VOWELS, _MOST_TOGETHER = "aeiou", 2


def to_latin(text: str) -> str:
    """`text` (lower case) in ASCII letters, digits and spaces, by sound."""
    return _spelled(_THAI_SILENT.sub("", hangul_in_latin(kana_in_latin(text, short=True), otherwise=False)), {})


def to_latin_otherwise(text: str) -> str:
    """The same with the second spelling where there is one; equal to `to_latin` where there is not."""
    return _spelled(hangul_in_latin(kana_in_latin(text, short=False), otherwise=True), _OTHERWISE)


def by_look(text: str) -> str:
    """The same by look (of capitals too): letters of other scripts as the Latin letters they are taken for."""
    return _spelled(text.translate(_CAPITALS_LOOK_LIKE).lower().translate(LOOKS_LIKE), {})


def leaves_vowels_out(text: str) -> bool:
    """Words of it are written without their short vowels."""
    return _LEAVES_VOWELS_OUT.search(text) is not None


def with_short_vowels(latin: str) -> str:
    """Consonants with the likeliest vowel wherever no syllable could be said without one: ZMZM as ZAMZAM."""
    return " ".join(map(_syllables, latin.split()))


def _syllables(word: str) -> str:
    letters = _LETTERS_SAID.findall(word)
    said, together = "", 0
    for place, letter in enumerate(letters):
        together = 0 if letter in _VOWELS else together + 1
        begins = together == _MOST_TOGETHER and not any(vowel in said for vowel in _VOWELS)
        ends = together == _MOST_TOGETHER and place == len(letters) - 1
        if begins or ends or together > _MOST_TOGETHER:
            said, together = f"{said}a", 1
        said += letter
    return said


def is_latin(text: str) -> bool:
    """All letters are Latin ones, with or without accents."""
    return all(_script(letter) == "LATIN" for letter in text if letter.isalpha())


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split(" ")[0].split("-")[0]


def script_of(text: str) -> str:
    """The script most letters belong to, as Unicode names it; "LATIN" where there are no letters."""
    scripts = [_script(letter) for letter in text if letter.isalpha()]
    return max(sorted(set(scripts)), key=scripts.count) if scripts else "LATIN"


def _spelled(text: str, otherwise: dict[str, str]) -> str:
    if text.isascii():
        return text
    for pair, sound in _DIGRAPHS.items():
        if pair in text:
            text = text.replace(pair, otherwise.get(pair, sound))
    composed = _DENTAL.sub("n", _INHERENT.sub(r"\1a", unicodedata.normalize("NFC", text)))
    composed = _THAI_BEFORE.sub(r"\2\1", _HEBREW_END.sub("א", composed))
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
