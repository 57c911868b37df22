"""What a letter needs to know of the office."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from openipo.kernel.calendar.api import day_in_words
from openipo.kernel.printing.api import Sender


class LetterOffice(Sender, Protocol):
    """The office as its law book states it: who it is, and what its officers' roles are called."""

    @property
    def code(self) -> str: ...
    @property
    def roles(self) -> Mapping[str, Mapping[str, str]]: ...


def role_name(office: LetterOffice, role: str, language: str) -> str:
    """What the role is called in a language; nothing for a role that the office does not name."""
    names = office.roles.get(role, {})
    return names.get(language) or next(iter(names.values()), "")


def day(on: date, *languages: str) -> str:
    """The day in words, in each language once; in figures (ISO 8601) for a language without words for days."""
    words = day_in_words(on)
    return " / ".join(dict.fromkeys(words.get(language.split("-")[0], on.isoformat()) for language in languages))
