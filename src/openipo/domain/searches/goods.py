"""How near the goods of two marks are: by class in the index, item by item in reasons.

The index of the register writes the class of each item before its words, so that a mark in several classes is
compared by its items too.
"""

from functools import cache

from openipo.similarity.api import Mark, Part, Reason
from openipo.similarity.goods.api import GoodsItem, GoodsKnowledge, KnownGoods, compare_goods

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


@cache
def goods() -> RegisterGoods:
    """What this office knows of goods."""
    return RegisterGoods(GoodsKnowledge())
