"""Text that stands in a law book as a table by language, and languages by their names."""

from collections.abc import Mapping

from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info


def in_language(text: Mapping[str, str] | str, language: str = "") -> str:
    """The text in `language` (else the page's): that language, its base language, English, else the first there is."""
    if isinstance(text, str):
        return text
    wanted = language or get_language() or "en"
    for candidate in (wanted, wanted.split("-", maxsplit=1)[0], "en"):
        if text.get(candidate):
            return text[candidate]
    return next((words for words in text.values() if words), "")


def language_of(text: Mapping[str, str], wanted: str) -> str:
    """The language in which `in_language` gives the text; "" where it has none. Pages mark foreign words with it."""
    for candidate in (wanted, wanted.split("-", maxsplit=1)[0], "en"):
        if text.get(candidate):
            return candidate
    return next((language for language, words in text.items() if words), "")


def language_name(code: str) -> str:
    """The language in words of the page's language; the code itself where it is of none that is known."""
    try:
        return str(capfirst(get_language_info(code)["name_translated"]))
    except KeyError:
        return code
