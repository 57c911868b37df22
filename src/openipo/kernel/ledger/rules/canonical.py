"""A payload has one way of being written: sorted keys, no spaces, UTF-8, no fractions in floating point."""

import json
from collections.abc import Mapping
from typing import Any

from openipo.kernel.ledger.errors import NotRecordable


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
    if value is None or isinstance(value, str | bool | int):
        return
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise NotRecordable(f"{place} has the key {key!r}, which is not text.")
            _check(inner, f"{place}.{key}")
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            _check(inner, f"{place}[{number}]")
    else:
        allowed = "only text, whole numbers, yes or no, lists and tables can be recorded"
        raise NotRecordable(f"{place} is a {type(value).__name__}; {allowed}.")
