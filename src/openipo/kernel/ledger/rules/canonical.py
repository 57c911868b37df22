"""A payload has one way of being written: sorted keys, no spaces, UTF-8, no fractions in floating point."""

import json
from collections.abc import Mapping
from typing import Any

from openipo.kernel.ledger.errors import NotRecordable

_PLAIN = frozenset({str, int, bool, type(None)})


def canonical(payload: Mapping[str, Any]) -> str:
    """The payload as canonical JSON; NotRecordable names the place of a value that has none."""
    _check(payload, "payload")
    text = json.dumps(payload, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=dict)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise NotRecordable(f"payload holds a character that is not one: {error.reason}.") from error
    return text


def _check(value: Any, place: str) -> None:
    """Every value of every event passes here: what is plain by its very type is not asked further."""
    if isinstance(value, Mapping):
        _check_keys(value, place)
        inside = [(f"{place}.{key}", inner) for key, inner in value.items() if type(inner) not in _PLAIN]
    elif isinstance(value, list | tuple):
        inside = [(f"{place}[{number}]", inner) for number, inner in enumerate(value) if type(inner) not in _PLAIN]
    elif isinstance(value, str | int):
        return
    else:
        allowed = "only text, whole numbers, yes or no, lists and tables can be recorded"
        raise NotRecordable(f"{place} is a {type(value).__name__}; {allowed}.")
    for below, inner in inside:
        _check(inner, below)


def _check_keys(table: Mapping[Any, Any], place: str) -> None:
    for key in table:
        if not isinstance(key, str):
            raise NotRecordable(f"{place} has the key {key!r}, which is not text.")
