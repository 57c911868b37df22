"""Does a power of attorney cover what is done under it?"""

from collections.abc import Mapping
from datetime import date
from typing import Any


def power_covers(power: Mapping[str, Any], act: str, on: date) -> bool:
    """`covers` is "all", or the names of proceedings separated by spaces or commas; a power counts on its days only.

    A general power that says "all" covers every proceeding but those that it must name: see the law of the country.
    """
    begins, ends = _day(power.get("valid_from")), _day(power.get("valid_until"))
    if (begins and on < begins) or (ends and on > ends):
        return False
    named = str(power.get("covers") or "all").replace(",", " ").split()
    return "all" in named or act in named


def _day(stated: Any) -> date | None:
    return date.fromisoformat(stated) if isinstance(stated, str) and stated else stated or None
