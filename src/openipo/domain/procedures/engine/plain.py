"""Plain JSON values: what events carry."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:
    """The value as JSON can hold it: days as ISO text, decimal numbers as text, tuples and sets as lists.

    Raises TypeError for anything else, before it could be written into a chain.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(plain(each) for each in value)
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    raise TypeError(f"{value!r} ({type(value).__name__}) cannot be written into an event")


def plain_facts(facts: Mapping[str, Any] | None) -> dict[str, Any]:
    return {name: plain(value) for name, value in (facts or {}).items()}
