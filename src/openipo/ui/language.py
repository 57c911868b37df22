"""Text that stands in a law book as a table by language, and languages by their names."""

import re
from collections.abc import Callable, Iterable, Mapping

from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info

from openipo.kernel.calendar.api import comma, semicolon, set_apart

ISOLATED = re.compile("\u200f?\u2068([^\u2068\u2069]+)\u2069")
FALLBACK = "en"


class ForeignWords(str):
    """Words that stay in another language than the page; `|bdi` and `|lang` mark them with it."""

    language: str

    def __new__(cls, words: str, language: str = "") -> "ForeignWords":
        made = super().__new__(cls, words)
        made.language = language
        return made


class _Beside:
    """Who knows words beside the law, by language; nobody until the program says so."""

    words: Callable[[str], Mapping[str, str]] = staticmethod(lambda _language: {})


def put_words_beside(words: Callable[[str], Mapping[str, str]]) -> None:
    """Say once, at the start, where screens find a text of the law in a language that the law does not have."""
    _Beside.words = staticmethod(words)


def in_language(text: Mapping[str, str] | str, language: str = "") -> str:
    """The text for a screen in `language` (else the page's).

    As the law has it in that language, else as the words beside the law have it, else in English, else in any: then
    marked with the language it is in. What is signed, served, published or handed over is said by `on_paper`.
    """
    if isinstance(text, str):
        return text
    wanted = language or get_language() or FALLBACK
    found = language_of(text, wanted)
    if _base(found) == _base(wanted):
        return _put_in(text[found], _base(wanted))
    beside = _Beside.words(_base(wanted))
    known = next((beside[words] for words in text.values() if words in beside), "")
    return known or (ForeignWords(text[found], found) if found else "")


def on_paper(text: Mapping[str, str] | str, language: str) -> str:
    """The text as the law has it: in the language, else in English, else in any.

    The border of the words beside the law: they are read on screens, and nothing that has an effect in law knows them.
    """
    if isinstance(text, str):
        return text
    return text.get(language_of(text, language), "")


def language_of(text: Mapping[str, str], wanted: str) -> str:
    """The language in which the law has the text for a reader of `wanted`; "" where it has none."""
    for candidate in (wanted, _base(wanted), FALLBACK):
        if text.get(candidate):
            return candidate
    return next((language for language, words in text.items() if words), "")


def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0]


def _put_in(sentence: str, language: str) -> str:
    """A sentence of the program in its own language, with the law's words that it sets apart in that language too."""
    if "\u2068" not in sentence:
        return sentence
    beside = _Beside.words(language)
    return ISOLATED.sub(lambda part: beside.get(part[1]) or part[0], sentence)


def joined(words: Iterable[str], between: str = "") -> str:
    """The words in a row, with the commas of their language if nothing else is to stand between them.

    They are marked with their language where all of them stay in one that is not the page's.
    """
    return _in_a_row(words, lambda language: between or comma(language))


def in_clauses(words: Iterable[str]) -> str:
    """The same with semicolons, for members that have commas of their own."""
    return _in_a_row(words, semicolon)


def _in_a_row(words: Iterable[str], between: Callable[[str], str]) -> str:
    row = list(words)
    languages = {each.language if isinstance(each, ForeignWords) else "" for each in row}
    foreign = languages.pop() if len(languages) == 1 else ""
    said = between(foreign or _base(get_language() or FALLBACK)).join(row)
    return ForeignWords(said, foreign) if foreign else said


def cited(words: str, law: str) -> str:
    """The words with their provision in brackets, which keeps its own direction in a line that runs the other way."""
    if not law:
        return words
    if isinstance(words, ForeignWords):
        return ForeignWords(f"{words} ({law})", words.language)
    return f"{words} ({set_apart(law, _base(get_language() or FALLBACK))})"


def language_name(code: str) -> str:
    """The language in words of the page's language; the code itself where it is of none that is known."""
    try:
        return str(capfirst(get_language_info(code)["name_translated"]))
    except KeyError:
        return code
