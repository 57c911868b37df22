"""Goods as people write them, brought to words that can be compared."""

import re
import unicodedata

LONGEST = 600  # signs of one item that are read; what comes after says nothing new about its class
MOST_ITEMS = 50
# Words of every class: they say nothing of the goods. For the languages in which most lists are kept.
_ENGLISH = "a an and as being by for from in not of on or other than the to use used with"
_FRENCH = "au aux d de des du en et l la le les ou par pour autres que"
_SPANISH = "del el los las y con para otros"
_EMPTY = frozenset(f"{_ENGLISH} {_FRENCH} {_SPANISH}".split())
_ENDINGS = ("ies", "ing", "es", "ed", "s")


def items_of(text: str) -> list[str]:
    """The items of a list as typed: parted by semicolons and lines, without control signs and pictures."""
    parts = (tidy(part) for part in re.split(r"[;\n\r]+", text))
    return [part for part in parts if words_of(part)][:MOST_ITEMS]


def tidy(text: str) -> str:
    """One line without signs that are not seen, no longer than is read."""
    seen = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text[: 4 * LONGEST])
    return re.sub(r"\s+", " ", seen)[:LONGEST].strip(" .,;")


def words_of(text: str) -> list[str]:
    """All words in small letters, without accents and signs."""
    plain = unicodedata.normalize("NFKD", text[:LONGEST].casefold())
    return re.findall(r"\w+", "".join(sign for sign in plain if not unicodedata.combining(sign)))


def meaning_words(text: str) -> frozenset[str]:
    """The words that say what the goods are, without their endings: `shoes` and `shoe` are the same."""
    return frozenset(_without_ending(word) for word in words_of(text) if word not in _EMPTY)


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
