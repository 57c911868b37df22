"""Warnings that stand on every officer's page until what they warn of is over, e.g. an issue that did not appear."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class OfficeWarning:
    """What is wrong in one sentence, and where it is put right; `url` may be empty."""

    sentence: str
    url: str = ""
    link: str = ""


# Asked with the reader's actor on every officer's page: one or two queries at most.
Ask = Callable[[Any], OfficeWarning | None]

_asks: dict[str, Ask] = {}


def register_warning(name: str, ask: Ask) -> None:
    """Put a question on every officer's page; one with the same name replaces the old one."""
    _asks[name] = ask


def warnings_for(actor: object) -> list[OfficeWarning]:
    """What this reader is warned of now, in order of the names."""
    return [warning for name in sorted(_asks) if (warning := _asks[name](actor))]
