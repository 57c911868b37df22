"""The goods and services are classified (Nice Agreement, Art. 2)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import GoodsItem
from openipo.domain.rights.conversion import goods_as_json
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.file_state import FileState
from openipo.domain.rights.goods_text import UnreadableGoods, next_id, stated_goods
from openipo.domain.rights.rules.goods_problems import goods_problems
from openipo.kernel.ledger.event import NewEvent


def classify_goods(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `goods` (the whole list, item by item or as "25: clothing; footwear"), `edition` of the classification.

    Without `goods` the list stands as filed and is classified in the edition. An item keeps its id and status where the
    list names the id, or the same class and words; items that the list leaves out are no longer on it.
    """
    edition = str(call.facts.get("edition") or "")
    try:
        stated = stated_goods(call.facts.get("goods") or [goods_as_json(item) for item in state.goods])
    except UnreadableGoods as unreadable:
        raise refuse(state, call, str(unreadable)) from unreadable
    goods = _items(state, stated, edition)
    problems = goods_problems(goods)
    if problems:
        raise refuse(state, call, problems[0].said(gettext))
    return [NewEvent("goods_classified", call.on, {"goods": [goods_as_json(item) for item in goods]}, call.provision)]


def _items(state: FileState, stated: list[Mapping[str, Any]], edition: str) -> list[GoodsItem]:
    taken = {item.id for item in state.goods}
    by_words = {(item.class_number, item.text): item for item in state.goods}
    goods = []
    for each in stated:
        before = state.item(str(each.get("id", ""))) or by_words.get((each["class"], each["text"]))
        item_id = str(each.get("id") or "") or (before.id if before else next_id(each["class"], taken))
        taken.add(item_id)
        goods.append(
            GoodsItem(
                id=item_id,
                class_number=int(each["class"]),
                text=each["text"],
                language=each.get("language") or (before.language if before else state.language),
                edition=edition or each.get("edition") or (before.edition if before else ""),
                status=before.status if before else "pending",
            )
        )
    return goods
