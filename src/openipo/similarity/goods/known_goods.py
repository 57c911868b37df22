"""What the comparison of marks asks about goods, answered from all that is known of them."""

from collections.abc import Sequence

from openipo.similarity.goods.comparison import GoodsItem, GoodsKnowledge, compare_goods
from openipo.similarity.mark import Mark, Part


class KnownGoods:
    """Stands in the place of `SameClasses`: `compare(a, b, goods=KnownGoods(knowledge))`."""

    def __init__(self, knowledge: GoodsKnowledge | None = None) -> None:
        self._knowledge = knowledge or GoodsKnowledge()
        self.version = f"goods-1 {self._knowledge.classes.version}"

    def by_class(self, classes: Sequence[int]) -> Sequence[float]:
        """For each class 0 to 45 how near it is to the nearest of `classes`."""
        return self._knowledge.classes.by_class(classes)

    def part(self, first: Mark, second: Mark) -> Part | None:
        """How near the goods of two marks are; None where nothing is known of the goods of one."""
        if not first.classes or not second.classes:
            return None
        likeness = compare_goods(_items(first), _items(second), self._knowledge)
        return Part("goods", round(100 * likeness.score, 1), likeness.reasons)


def _items(mark: Mark) -> list[GoodsItem]:
    """Goods in words where it is certain which class they are in: where the mark claims one class only."""
    if len(mark.classes) == 1 and mark.goods:
        return [GoodsItem(mark.classes[0], text) for text in mark.goods]
    return [GoodsItem(number) for number in mark.classes]
