"""What a search finds now that an earlier one did not, and the other way round."""

from collections.abc import Mapping, Sequence
from typing import Any

Hit = Mapping[str, Any]  # id, total, status ...
_LOOKED_AT = ("total", "status", "classes", "words", "owner")


def differences(before: Sequence[Hit], now: Sequence[Hit]) -> dict[str, list[Any]]:
    """Ids of hits that are new or gone; of those that changed, what they were and are."""
    earlier = {hit["id"]: hit for hit in before}
    later = {hit["id"]: hit for hit in now}
    changed = [
        {"id": mark, "what": what}
        for mark, hit in later.items()
        if mark in earlier and (what := _changed(earlier[mark], hit))
    ]
    return {
        "new": [mark for mark in later if mark not in earlier],
        "gone": [mark for mark in earlier if mark not in later],
        "changed": changed,
    }


def _changed(before: Hit, now: Hit) -> dict[str, list[Any]]:
    return {name: [before.get(name), now.get(name)] for name in _LOOKED_AT if before.get(name) != now.get(name)}
