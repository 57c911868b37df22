"""How near the goods of two marks are: by class in the index, item by item in reasons.

The index of the register writes the class of each item before its words, so that a mark in several classes is
compared by its items too.
"""

import hashlib
from dataclasses import replace
from functools import cache
from pathlib import Path

from django.conf import settings

from openipo.domain.procedures.api import office_folders
from openipo.domain.searches.errors import GoodsUnreadable
from openipo.similarity.api import Mark, Part, Reason
from openipo.similarity.goods.api import (
    GoodsItem,
    GoodsKnowledge,
    KnownGoods,
    OverridesUnreadable,
    compare_goods,
    read_overrides,
    shipped_relatedness,
)

_BY = ": "


def written(class_number: int, text: str) -> str:
    """An item as the index keeps it."""
    return f"{class_number}{_BY}{text}"


def items_of(mark: Mark) -> list[GoodsItem]:
    """The items of a mark; its classes where no item is known."""
    items = [GoodsItem(int(number), text) for number, by, text in (each.partition(_BY) for each in mark.goods) if by]
    named = {item.class_number for item in items}
    return items + [GoodsItem(number) for number in mark.classes if number not in named]


class RegisterGoods(KnownGoods):
    """The same for marks whose items say their class."""

    def __init__(self, knowledge: GoodsKnowledge) -> None:
        super().__init__(knowledge)
        self._known = knowledge

    def part(self, first: Mark, second: Mark) -> Part | None:
        """The part of the comparison; None where one of the marks claims nothing."""
        ours, theirs = items_of(first), items_of(second)
        if not ours or not theirs:
            return None
        found = compare_goods(ours, theirs, self._known)
        return Part("goods", round(100 * found.score, 1), found.reasons or (Reason("no goods in common"),))


def goods() -> RegisterGoods:
    """What this office knows of goods. Raises GoodsUnreadable."""
    return _goods_of(settings.OFFICE)


@cache
def _goods_of(office: str) -> RegisterGoods:
    folder = office_folders().get(office)
    place = folder / "goods.toml" if folder else None
    return RegisterGoods(knowledge_from(text_of(place) if place and place.exists() else ""))


def text_of(place: Path) -> str:
    """Raises GoodsUnreadable where the file is not written in UTF-8."""
    try:
        return place.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise GoodsUnreadable("It is not written in UTF-8.") from fault


def knowledge_from(text: str) -> GoodsKnowledge:
    """What is shipped, overruled by what the office itself holds of goods (`goods.toml`). Raises GoodsUnreadable.

    The version of the comparison names the office's text, so that a search kept before it changed is known to differ.
    """
    try:
        overrides = read_overrides(text)
    except OverridesUnreadable as fault:
        raise GoodsUnreadable(str(fault)) from fault
    if not overrides:
        return GoodsKnowledge()
    classes = shipped_relatedness().with_overrides(overrides)
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return GoodsKnowledge(classes=replace(classes, version=f"{classes.version} {digest}"), overrides=overrides)
