"""A mark without words in the sentences of a letter: "the mark {mark}" is the figurative mark of an application."""

import re
from collections.abc import Mapping

CALLED, TOLD = "mark:called", "mark:told"  # values: "figurative mark" and "application TM/2025/000005"
NUMBERS = ("{number}", "{registration_number}")
# The noun that a sentence puts before the name gives way to what the mark is called: nobody is a mark mark.
_NAMED = re.compile(r"(?:\b(?:mark|marque) |(?<!\w)(?P<article>ال)?علامة )?\{mark\}")


def name_mark(text: str, values: Mapping[str, str]) -> str:
    """The text with its mark named, if that has no words; its number stands beside it unless the text states one."""
    called = values.get(CALLED, "")
    if not called:
        return text
    told = "" if any(number in text for number in NUMBERS) else f" ({values[TOLD]})"
    return _NAMED.sub(lambda found: (_definite(called) if found["article"] else called) + told, text)


def _definite(called: str) -> str:
    """Arabic repeats the article before the noun and what describes it."""
    noun, _, more = called.partition(" ")
    return f"ال{noun} {more if more.startswith('بلا') else 'ال' + more}"
