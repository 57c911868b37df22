"""Collects, value by value, where a record's content was read from."""

from typing import Any

from openipo.standards.records.traced import Traced


class Sources:
    """`take` gives a traced value's plain value and notes its source under the path it goes to."""

    def __init__(self) -> None:
        self.by_path: dict[str, str] = {}

    def take(self, path: str, traced: Traced[Any] | None, default: Any = "") -> Any:
        if traced is None:
            return default
        self.by_path[path] = f"{traced.source} ({traced.rule})" if traced.rule else traced.source
        return traced.value
