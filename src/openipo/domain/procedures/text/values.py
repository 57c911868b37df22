"""How single values of a law text are read. Each says in one sentence what it expects."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openipo.domain.procedures.pricing.conditions import COMPARISONS
from openipo.domain.procedures.text.document import Place
from openipo.domain.procedures.text.shape import Reader, Unreadable
from openipo.kernel.calendar.api import UNITS, Period

IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9_.-]*")
AMOUNT = re.compile(r"\d+(\.\d+)?", re.ASCII)


def word(value: Any, place: Place) -> str:
    """Text that may be empty."""
    if not isinstance(value, str):
        raise Unreadable(f"must be text in quotes, not {value!r}.")
    return value


def identifier(value: Any, place: Place) -> str:
    if not isinstance(value, str) or not IDENTIFIER.fullmatch(value):
        raise Unreadable(f"must be a name of small letters, digits and hyphens, not {value!r}.")
    return value


def citation(value: Any, place: Place) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Unreadable('the citation is missing; write the provision it rests on, like "Act s.12".')
    return value


def words(value: Any, place: Place) -> dict[str, str]:
    """Words by language; only languages of the office."""
    if not isinstance(value, dict):
        raise Unreadable('must be words by language, like { en = "..." }.')
    for language, said in value.items():
        if place.document.languages and language not in place.document.languages:
            known = ", ".join(place.document.languages)
            raise Unreadable(
                f"{language!r} is not a language of the office ({known}); remove it or add it to office.toml."
            )
        if not isinstance(said, str) or not said.strip():
            raise Unreadable(f"the words in {language!r} must be text in quotes and not empty.")
    return value


def flag(value: Any, place: Place) -> bool:
    if not isinstance(value, bool):
        raise Unreadable(f"must be true or false, not {value!r}.")
    return value


def whole(value: Any, place: Place) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise Unreadable(f"must be a whole number, not {value!r}.")
    return value


def day(value: Any, place: Place) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise Unreadable(f"must be a day without quotes, like 2026-01-31, not {value!r}.")
    return value


def amount(value: Any, place: Place) -> Decimal:
    """A sum as text, with no more decimals than the office's currency has."""
    if not isinstance(value, str) or not AMOUNT.fullmatch(value):
        raise Unreadable(f'must be a sum in quotes, like "200.00", not {value!r}.')
    if len(value.partition(".")[2].rstrip("0")) > place.document.minor_units:
        raise Unreadable(f"{value} has more decimals than the office's currency ({place.document.minor_units}).")
    return Decimal(value)


def period(value: Any, place: Place) -> Period:
    if not isinstance(value, dict) or len(value) != 1 or next(iter(value)) not in UNITS:
        raise Unreadable(f"must be one period like {{ months = 2 }}; units are {', '.join(UNITS)}.")
    unit, count = next(iter(value.items()))
    if isinstance(count, bool) or not isinstance(count, int) or count < 0:
        raise Unreadable(f"the number of {unit} must be a whole number, not {count!r}.")
    return Period(count, unit)


def names(value: Any, place: Place) -> tuple[str, ...]:
    """A list of names."""
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise Unreadable('must be a list of names in quotes, like ["a", "b"].')
    return tuple(value)


def names_by_name(value: Any, place: Place) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise Unreadable('must be a table of lists, like { application = ["published"] }.')
    return _each(value, place, names)


def words_by_name(value: Any, place: Place) -> dict[str, dict[str, str]]:
    if not isinstance(value, dict):
        raise Unreadable("must be a table of words by language.")
    return _each(value, place, words)


def text_by_name(value: Any, place: Place) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Unreadable("must be a table of texts.")
    return _each(value, place, word)


def _each(table: dict[str, Any], place: Place, read: Reader) -> dict[str, Any]:
    """The table with each of its values read; a mistake is told at the value's own place."""
    values = {}
    for key, value in table.items():
        try:
            values[key] = read(value, place.at(key))
        except Unreadable as unreadable:
            raise Unreadable(f"{key!r} {unreadable}", place.at(key)) from None
    return values


def conditions(value: Any, place: Place) -> dict[str, Any]:
    """Comparisons of facts: { channel = "paper" }, { classes = { at_least = 4 } }."""
    if not isinstance(value, dict):
        raise Unreadable('must be a table of conditions, like { channel = "paper" }.')
    for fact, bound in value.items():
        unknown = [how for how in bound if how not in COMPARISONS] if isinstance(bound, dict) else []
        if unknown:
            raise Unreadable(f"{fact!r} has the unknown comparison {unknown[0]!r}; use {', '.join(COMPARISONS)}.")
        if isinstance(bound, dict) and not isinstance(bound.get("one_of", []), list):
            raise Unreadable(f"{fact!r}: 'one_of' must be a list.")
    return value


def one_of(*choices: str) -> Reader:
    """One of the given words."""

    def read(value: Any, place: Place) -> str:
        if value not in choices:
            said = ", ".join(repr(choice) for choice in choices)
            raise Unreadable(f"must be one of {said}, not {value!r}.")
        return str(value)

    return read


def list_of(read: Callable[[Any, Place], Any]) -> Reader:
    """A list in which each entry is read the same way; entries with mistakes are left out."""

    def read_all(value: Any, place: Place) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise Unreadable("must be a list.")
        found = [read(each, place.at(position)) for position, each in enumerate(value)]
        return tuple(each for each in found if each is not None)

    return read_all
