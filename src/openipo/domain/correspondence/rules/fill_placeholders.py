"""The text of a letter is filled from the file: `{number}`, `{clock:formalities-reply}` ..."""

import re
from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_-]*(?::[A-Za-z0-9_.-]+)?)\}")


def fill_placeholders(text: str, values: Mapping[str, str]) -> str:
    """The text with each placeholder that has a value replaced, once: what a value says is never filled again."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)


def placeholders_in(text: str) -> list[str]:
    """The names that the text asks for, in their order, each once."""
    return list(dict.fromkeys(_PLACEHOLDER.findall(text)))
