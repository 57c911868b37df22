"""Which function does which kind of work."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol


class Handler(Protocol):
    """Does a piece of work. It may be called twice with the same payload and must then do no harm."""

    def __call__(self, payload: Mapping[str, Any], *, at: datetime) -> None: ...


class UnknownKind(LookupError):
    def __init__(self, kind: str) -> None:
        super().__init__(f"No program here does work of the kind {kind!r}.")


_handlers: dict[str, Handler] = {}


def handler(kind: str) -> Callable[[Handler], Handler]:
    """Let the decorated function do work of a kind; import its module in the room's AppConfig.ready."""

    def register(function: Handler) -> Handler:
        if _handlers.get(kind, function) is not function:
            raise ValueError(f"Work of the kind {kind!r} has two handlers.")
        _handlers[kind] = function
        return function

    return register


def handler_of(kind: str) -> Handler:
    """The function for a kind of work, or UnknownKind."""
    if kind not in _handlers:
        raise UnknownKind(kind)
    return _handlers[kind]
