"""Long texts that differ in a few lines: only those lines are told, and only in the languages that changed."""

from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

SHORT = 200  # characters that are told whole


def narrowed(was: Any, is_now: Any) -> tuple[Any, Any]:
    """Both values without what they have in common, where they are words by language or long texts."""
    if isinstance(was, Mapping) and isinstance(is_now, Mapping):
        return _narrowed_by_name(was, is_now)
    if isinstance(was, str) and isinstance(is_now, str):
        return _changed_lines(was, is_now)
    return was, is_now


def _narrowed_by_name(was: Mapping[str, Any], is_now: Mapping[str, Any]) -> tuple[Any, Any]:
    """A change in one language alone is told in that language, also to whoever reads another."""
    changed = [name for name in {**was, **is_now} if was.get(name) != is_now.get(name)]
    pairs = {name: narrowed(was.get(name), is_now.get(name)) for name in changed}
    return {name: pair[0] for name, pair in pairs.items()}, {name: pair[1] for name, pair in pairs.items()}


def _changed_lines(was: str, is_now: str) -> tuple[str, str]:
    if len(was) <= SHORT and len(is_now) <= SHORT:
        return was, is_now
    old, new = was.splitlines(), is_now.splitlines()
    gone: list[str] = []
    come: list[str] = []
    for tag, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += old[first:last]
            come += new[begin:end]
    return _quoted(gone), _quoted(come)


def _quoted(lines: list[str]) -> str:
    said = " / ".join(line.strip() for line in lines if line.strip())
    return f"“{said}”" if said else ""
