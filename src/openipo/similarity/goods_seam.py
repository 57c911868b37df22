"""How near the goods of two marks are, by class: the part of goods that every office has without any list.

The room of goods puts a finer judgement in this place: anything with `by_class`, `part` and `version`.
"""

from collections.abc import Sequence
from typing import Protocol

from openipo.similarity.mark import Mark, Part, Reason

CLASSES = 45
# What is left of a sign's likeness where the goods have nothing to do with each other.
LEFT_WITHOUT_GOODS = 0.6
# Without a list of what is related, another class says little: goods of two classes are often related.
OTHER_CLASS = 0.3


class Goods(Protocol):
    """What the comparison asks about goods."""

    version: str

    def by_class(self, classes: Sequence[int]) -> Sequence[float]:
        """For each class 0 to 45 how near it is to the nearest of `classes`: 0 unrelated, 1 the same."""
        ...

    def part(self, first: Mark, second: Mark) -> Part | None:
        """The part of the comparison that is shown; None where nothing is known of the goods of one."""
        ...


class SameClasses:
    """The same class or another."""

    version = "classes-1"

    def by_class(self, classes: Sequence[int]) -> Sequence[float]:
        """1 for the classes themselves."""
        return [1.0 if number in classes else OTHER_CLASS for number in range(CLASSES + 1)]

    def part(self, first: Mark, second: Mark) -> Part | None:
        """Which classes both claim."""
        if not first.classes or not second.classes:
            return None
        both = sorted(set(first.classes) & set(second.classes))
        if not both:
            return Part("goods", 100 * OTHER_CLASS, (Reason("no class in common"),))
        numbers = ", ".join(map(str, both))
        if set(first.goods) & set(second.goods):
            return Part("goods", 100.0, (Reason("goods in class {numbers} are identical", {"numbers": numbers}),))
        return Part("goods", 100.0, (Reason("both claim class {numbers}", {"numbers": numbers}),))


def factor_of(nearness: float) -> float:
    """What the likeness of the signs is multiplied by."""
    return LEFT_WITHOUT_GOODS + (1.0 - LEFT_WITHOUT_GOODS) * nearness


def nearness_of(goods: Goods, first: Mark, second: Mark) -> float:
    """How near the goods of two marks are by class; 1 where one of them claims nothing: then it is not judged."""
    theirs = [number for number in second.classes if 0 < number <= CLASSES]
    if not first.classes or not theirs:
        return 1.0
    near = goods.by_class(first.classes)
    return max(near[number] for number in theirs)


def bits_of(classes: Sequence[int]) -> int:
    """Classes as a number with bit n set for class n."""
    return sum(1 << number for number in set(classes) if 0 < number <= CLASSES)
