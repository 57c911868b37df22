"""When was the list of goods last put into words that it did not have before? (Singapore Treaty, Art. 3(1)(a)(xv))"""

from collections.abc import Iterable, Mapping
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

    Goods that were struck change nothing for those that stay.
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
    return found


def _said(listed: Mapping[str, Any]) -> set[tuple[Any, Any]]:
    """The goods that are still part of the file, by class and words."""
    goods = listed.get("goods", ())
    return {(each.get("class_number"), each.get("text")) for each in goods if each.get("status") not in ENDED_ITEMS}
