"""When was the list of goods last put into words that it did not have before? (Singapore Treaty, Art. 3(1)(a)(xv))"""

from collections.abc import Iterable, Mapping, Set
from datetime import datetime
from typing import Any, Protocol

from openipo.domain.procedures.api import ENDED_ITEMS

LISTS = ("goods_classified", "goods_limited", "goods_joined")
FIRST = ("application_received", "record_imported", "file_opened")


class Recorded(Protocol):
    """What the rule reads of an event of the file."""

    @property
    def kind(self) -> str: ...
    @property
    def payload(self) -> Mapping[str, Any]: ...
    @property
    def recorded_at(self) -> datetime: ...


def goods_reworded_at(history: Iterable[Recorded]) -> datetime | None:
    """The instant at which goods were recorded in other words, or others joined them; None where that never happened.

    Goods that were struck change nothing for those that stay. Words that were recorded wrongly and corrected since are
    others than those that an officer had before him.
    """
    known: set[tuple[Any, Any]] = set()
    found = None
    for event in history:
        if event.kind in FIRST:
            known = _said(event.payload.get("content", {}))
        elif event.kind in LISTS:
            said = _said(event.payload)
            found = event.recorded_at if said - known else found
            known = said
        elif event.kind == "corrected":
            said = _corrected(event.payload, known)
            found = event.recorded_at if said - known else found
            known |= said
    return found


def _corrected(payload: Mapping[str, Any], known: Set[tuple[Any, Any]]) -> set[tuple[Any, Any]]:
    """The goods that a correction puts into other words or another class; none where it is of something else."""
    names, old, new = payload["path"].split("."), payload["old"], payload["new"]
    if names[0] != "goods":
        return set()
    if names[-1] == "text":
        return {(number, new) for number, text in known if text == old}
    if names[-1] == "class_number":
        return {(new, text) for number, text in known if number == old}
    items = new if isinstance(new, list) else [new]
    return _said({"goods": [item for item in items if isinstance(item, Mapping)]})


def _said(listed: Mapping[str, Any]) -> set[tuple[Any, Any]]:
    """The goods that are still part of the file, by class and words."""
    goods = listed.get("goods", ())
    return {(each.get("class_number"), each.get("text")) for each in goods if each.get("status") not in ENDED_ITEMS}
