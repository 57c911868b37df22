"""Words in the form in which terms are searched."""

import re
import unicodedata


def search_words(text: str) -> list[str]:
    """The words of a text in small letters, without accents and signs."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"\w+", "".join(sign for sign in plain if not unicodedata.combining(sign)))
