"""The fixed words of a document, by language, as a room keeps them in a TOML file: one table a language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from openipo.kernel.printing.errors import PrintingError


class Words:
    """Words for documents. They follow the addressee's language, not that of the person at the screen."""

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self.tables = tables

    def say(self, key: str, *languages: str) -> str:
        """The word in each language, joined by a stroke; in English where a language is not in the file."""
        said = [self._one(key, language) for language in languages]
        return " / ".join(dict.fromkeys(said))

    def _one(self, key: str, language: str) -> str:
        for wanted in (language, language.split("-", maxsplit=1)[0], "en"):
            if key in self.tables.get(wanted, {}):
                return self.tables[wanted][key]
        raise PrintingError(f"The words of the document have no “{key}”.")


@cache
def read_words(path: Path) -> Words:
    """The words in a file; it is read once."""
    return Words(tomllib.loads(path.read_text(encoding="utf-8")))
