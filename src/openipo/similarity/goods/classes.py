"""How near the goods of two Nice classes are, as figures: shipped, learnt from a register, and the office's own."""

import csv
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.goods.classifier import CLASSES, AcceptedTerm, GoodsClassifier
from openipo.similarity.goods.wording import meaning_words

# `class_relatedness.csv`: how often goods of one class, unseen, read like goods of another, both ways, in
# cross-validation on an alphabetical list of the tenth edition; 0.7 times the root of it, where 15 in 100 is all.
# scripts/bench_goods.py computes it again from any list.
_FILE = Path(__file__).with_name("class_relatedness.csv")
_MOST = 0.7  # of two different classes: the same class is more
_ALL = 0.15
_FEW = 20  # marks that a register must have in a class before it outweighs what is shipped
Figures = NDArray[np.float64]


class OverridesUnreadable(ValueError):
    """The office's own figures cannot be read; says which and why."""


@dataclass(frozen=True)
class Override:
    """What the office itself holds of two classes, or of two goods in them; it counts before anything learnt."""

    first: int
    second: int
    score: float
    because: str
    first_words: frozenset[str] = frozenset()
    second_words: frozenset[str] = frozenset()


def read_overrides(text: str) -> tuple[Override, ...]:
    """TOML with `[[goods]]`: first, second, score from 0 to 1, because; maybe first_words and second_words."""
    try:
        stated = tomllib.loads(text).get("goods", [])
    except tomllib.TOMLDecodeError as fault:
        raise OverridesUnreadable(f"The office's goods are not TOML: {fault}.") from fault
    return tuple(_override(place, entry) for place, entry in enumerate(stated, start=1))


def _override(place: int, entry: dict[str, object]) -> Override:
    first, second, score = entry.get("first"), entry.get("second"), entry.get("score")
    for number in (first, second):
        if not isinstance(number, int) or not 1 <= number <= CLASSES:
            raise OverridesUnreadable(f"Entry {place} names the class {number}; classes go from 1 to {CLASSES}.")
    if not isinstance(score, int | float) or not 0 <= score <= 1:
        raise OverridesUnreadable(f"Entry {place} has the score {score}; it goes from 0 to 1.")
    if not entry.get("because"):
        raise OverridesUnreadable(f"Entry {place} does not say why (`because`).")
    words = (meaning_words(str(entry.get(name, ""))) for name in ("first_words", "second_words"))
    return Override(int(str(first)), int(str(second)), float(score), str(entry["because"]), *words)


@dataclass(frozen=True)
class ClassRelatedness:
    """Figures from 0 to 1 for each pair of classes; 1 is the same class. `version` names where they come from."""

    figures: Figures
    version: str

    def between(self, first: int, second: int) -> float:
        """How near two classes are."""
        return float(self.figures[first - 1, second - 1])

    def by_class(self, classes: Sequence[int]) -> Sequence[float]:
        """For each class 0 to 45 how near it is to the nearest of `classes`; 0 for class 0, which is none."""
        rows = [number - 1 for number in classes if 1 <= number <= CLASSES]
        nearest = self.figures[rows].max(axis=0) if rows else np.zeros(CLASSES)
        return [0.0, *(round(float(near), 3) for near in nearest)]

    def with_overrides(self, overrides: Iterable[Override]) -> "ClassRelatedness":
        """With what the office holds of whole classes."""
        figures = self.figures.copy()
        for override in overrides:
            if not override.first_words and not override.second_words and override.first != override.second:
                one, other = override.first - 1, override.second - 1
                figures[one, other] = figures[other, one] = override.score
        return ClassRelatedness(figures, f"{self.version}+office")

    def with_register(self, marks: Iterable[Iterable[int]]) -> "ClassRelatedness":
        """With how marks are registered together: classes that owners claim together more often than chance.

        The more marks there are in both classes, the more the register counts against what is shipped.
        """
        claimed = [sorted({number for number in mark if 1 <= number <= CLASSES}) for mark in marks]
        single: Counter[int] = Counter(number for mark in claimed for number in mark)
        together: Counter[tuple[int, int]] = Counter(pair for mark in claimed for pair in combinations(mark, 2))
        figures = self.figures.copy()
        for one, other in combinations(range(1, CLASSES + 1), 2):
            fewer = min(single[one], single[other])
            weight = fewer / (fewer + _FEW)
            shared = together[one, other] / max((single[one] * single[other]) ** 0.5, 1)
            near = (1 - weight) * self.between(one, other) + weight * _MOST * min(shared / 0.5, 1.0) ** 0.5
            figures[one - 1, other - 1] = figures[other - 1, one - 1] = near
        return ClassRelatedness(figures, f"{self.version}+register of {len(claimed)}")


@cache
def shipped_relatedness() -> ClassRelatedness:
    """The figures that come with the program."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return ClassRelatedness(np.array([[float(cell) for cell in row[1:]] for row in rows]), "classes-1")


def relatedness_from(terms: Sequence[AcceptedTerm], fold: NDArray[np.int64]) -> Figures:
    """The figures anew from a list: how goods read by a classifier that has not seen their fold."""
    sums, counts = np.zeros((CLASSES, CLASSES)), np.zeros(CLASSES)
    for number in np.unique(fold):
        learnt = GoodsClassifier([term for term, its in zip(terms, fold, strict=True) if its != number])
        for term in (term for term, its in zip(terms, fold, strict=True) if its == number):
            sums[term.class_number - 1] += learnt.shares(term.text)
            counts[term.class_number - 1] += 1
    reads = sums / np.maximum(counts, 1)[:, None]
    figures = _MOST * np.sqrt(np.minimum((reads + reads.T) / 2 / _ALL, 1))
    np.fill_diagonal(figures, 1)
    return np.asarray(figures)
