"""Words as they are looked up: without capitals, marks over letters, articles joined on and endings for several."""

import unicodedata

from openipo.similarity.measure.commonness import FULL, Commonness
from openipo.similarity.reading.readings import OTHERWISE, PLAIN, readings_of

_JOINED_ARTICLE = "ال"  # the Arabic article, written as part of the word
_SHORTEST, _FEWEST_LATIN = 3, 4
_SIGNS = ".,;:!?&+/()\"'’“”«»-–—"


def folded(word: str) -> str:
    """So that LEÓN and León are one word."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).strip(_SIGNS)


def words_in(text: str) -> tuple[str, ...]:
    """The words of a mark, folded, in order."""
    return tuple(folded(each) for each in written_in(text))


def written_in(text: str) -> tuple[str, ...]:
    """The same words as they are written."""
    return tuple(each for each in text.split() if folded(each))


def one_of(word: str) -> str:
    """A folded word without an ending for several."""
    return word[:-1] if word.isascii() and len(word) > _SHORTEST and word.endswith("s") else word


def without_article(word: str) -> str:
    """A folded Arabic word without its article."""
    if len(word) < len(_JOINED_ARTICLE) + _SHORTEST:
        return word
    return word.removeprefix(_JOINED_ARTICLE)


def in_latin(word: str) -> set[str]:
    """A word of another script in Latin letters; none where that is short, as Arabic without vowels."""
    if word.isascii():
        return set()
    spelled = ("".join(each.tokens) for each in readings_of(word) if each.kind in (PLAIN, OTHERWISE))
    return {each for each in spelled if len(each) >= _FEWEST_LATIN}


def weight_of(word: str, commonness: Commonness) -> float:
    """How much a word says beside others: 1, less where it is common or describes."""
    return commonness.words.get(word, FULL) / FULL
