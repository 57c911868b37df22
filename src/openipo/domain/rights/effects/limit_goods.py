"""The list of goods is limited: fewer or narrower goods, never more (Singapore Treaty, Art. 3 and 10)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import GoodsItem
from openipo.domain.rights.conversion import goods_as_json
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse, touched_items
from openipo.domain.rights.file_state import FileState
from openipo.domain.rights.goods_text import UnreadableGoods, next_id, stated_goods
from openipo.kernel.ledger.event import NewEvent


def limit_goods(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Items of the step: what is limited (none: the whole list). Facts: `goods`, what remains of these items.

    `goods` is item by item or "25: hats; shoes"; left out, the items named are struck. Words that stay the same keep
    their item; what remains of a class in other words takes the place of its items in their order; items for which
    nothing remains have the status "limited". Refused: a class that the touched items are not in.
    """
    named = touched_items(state, call)
    touched = [_live(state, item) for item in state.goods if item.id in named] or list(state.live_goods)
    if not touched:
        raise refuse(state, call, gettext_noop("There are no goods left that could be limited."))
    remaining = _remaining(state, call, touched)
    changed, added = _limited(state, touched, remaining)
    goods = [changed.get(item.id, item) for item in state.goods] + added
    payload = {"goods": [goods_as_json(item) for item in goods], "items": [item.id for item in touched]}
    return [NewEvent("goods_limited", call.on, payload, call.provision)]


def _live(state: FileState, item: GoodsItem) -> GoodsItem:
    """An item named by the step, even if the step has marked it as limited already."""
    if item.status != "limited":
        return item
    return replace(item, status="registered" if state.register_status == "registered" else "pending")


def _remaining(state: FileState, call: EffectCall, touched: Iterable[GoodsItem]) -> list[Mapping[str, Any]]:
    stated = call.facts.get("goods") or ""
    if not stated and not call.items:
        raise refuse(state, call, gettext_noop("A limitation names the items that go or the goods that remain."))
    try:
        remaining = stated_goods(stated)
    except UnreadableGoods as unreadable:
        raise refuse(state, call, str(unreadable)) from unreadable
    classes = {item.class_number for item in touched}
    for each in remaining:
        if each["class"] not in classes:
            raise refuse(
                state, call, gettext_noop("A limitation cannot bring in class %(number)s."), number=each["class"]
            )
    return remaining


def _limited(
    state: FileState, touched: list[GoodsItem], remaining: list[Mapping[str, Any]]
) -> tuple[dict[str, GoodsItem], list[GoodsItem]]:
    """What becomes of each touched item, and items added because one was written as several."""
    open_items = {item.id: item for item in touched}
    changed: dict[str, GoodsItem] = {}
    reworded: list[Mapping[str, Any]] = []
    for each in remaining:
        same = _same(open_items.values(), each)
        if same is None:
            reworded.append(each)
            continue
        changed[same.id] = replace(same, text=each["text"])
        del open_items[same.id]
    added: list[GoodsItem] = []
    for each in reworded:
        place = next((item for item in open_items.values() if item.class_number == each["class"]), None)
        if place is None:
            taken = [item.id for item in (*state.goods, *added)]
            added.append(_new(each, next_id(each["class"], taken), touched))
            continue
        changed[place.id] = replace(place, text=each["text"])
        del open_items[place.id]
    struck = {item.id: replace(item, status="limited") for item in open_items.values()}
    return {**changed, **struck}, added


def _same(items: Iterable[GoodsItem], each: Mapping[str, Any]) -> GoodsItem | None:
    for item in items:
        if each.get("id") == item.id or (item.class_number, item.text) == (each["class"], each["text"]):
            return item
    return None


def _new(each: Mapping[str, Any], item_id: str, touched: list[GoodsItem]) -> GoodsItem:
    model = next(item for item in touched if item.class_number == each["class"])
    return replace(model, id=item_id, text=each["text"])
