"""How near the goods of two marks are, and why, item by item."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.goods.classes import ClassRelatedness, Override, shipped_relatedness
from openipo.similarity.goods.classifier import CLASSES, GoodsClassifier
from openipo.similarity.goods.wording import meaning_words, tidy, words_of
from openipo.similarity.mark import Reason

IDENTICAL, CONTAINED, SAME_CLASS, CLASS_ONLY = 1.0, 0.95, 0.7, 0.9
_RELATED = 0.4
_MOST_ITEMS = 150  # of each mark; longer lists are compared by their first items and all their classes
_MOST_REASONS = 3
_COMMON_WORDS = 0.3
_LEAST_SHARE = 0.05  # of a class in an item of another, that is more than chance
_WORTH_SAYING = 0.3


@dataclass(frozen=True)
class GoodsItem:
    """One item of a list of goods and services, in one Nice class; its words may be unknown."""

    class_number: int
    text: str = ""


@dataclass(frozen=True)
class GoodsLikeness:
    """0 is unrelated, from 0.4 related, from 0.7 the same class, 1 identical. The nearest items decide."""

    score: float
    reasons: tuple[Reason, ...]

    @property
    def why(self) -> str:
        """The reasons in English."""
        return "; ".join(reason.said() for reason in self.reasons)


@dataclass(frozen=True)
class GoodsKnowledge:
    """What is known of goods: figures of classes, a classifier learnt from the office's list, the office's own."""

    classes: ClassRelatedness = field(default_factory=shipped_relatedness)
    classifier: GoodsClassifier | None = None
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True)
class _Read:
    """An item with its words brought to comparable form."""

    item: GoodsItem
    plain: str
    words: frozenset[str]
    like: NDArray[np.float64] | None

    @property
    def told(self) -> str:
        text = tidy(self.item.text)
        return f"{text[:60]} ({self.item.class_number})" if text else f"class {self.item.class_number}"


_Found = tuple[float, Reason]


def compare_goods(
    first: Sequence[GoodsItem], second: Sequence[GoodsItem], knowledge: GoodsKnowledge | None = None
) -> GoodsLikeness:
    """How near the goods are. Without goods on one side there is nothing to compare: 0 without a reason."""
    known = knowledge or GoodsKnowledge()
    ours, theirs = _read(first, known), _read(second, known)
    judged = [_overruled(one, other, known) or _pair(one, other, known) for one in ours for other in theirs]
    found = [pair for pair in judged if pair]
    found.sort(key=lambda pair: -pair[0])
    said = {reason.said(): reason for _score, reason in found}
    return GoodsLikeness(round(found[0][0], 3) if found else 0.0, tuple(said.values())[:_MOST_REASONS])


def _read(items: Sequence[GoodsItem], known: GoodsKnowledge) -> list[_Read]:
    return [
        _Read(item, " ".join(words_of(item.text)), meaning_words(item.text), _reads_like(item, known))
        for item in items[:_MOST_ITEMS]
        if 1 <= item.class_number <= CLASSES
    ]


def _reads_like(item: GoodsItem, known: GoodsKnowledge) -> NDArray[np.float64] | None:
    """How much an item reads like goods of each other class: "footwear repair" like goods of class 25."""
    if known.classifier is None or not words_of(item.text):
        return None
    shares = known.classifier.shares(item.text).copy()
    shares[item.class_number - 1] = 0.0
    return np.where(shares >= _LEAST_SHARE, shares / max(float(shares.max()), _LEAST_SHARE), 0.0)


def _pair(one: _Read, other: _Read, known: GoodsKnowledge) -> _Found | None:
    if one.item.class_number == other.item.class_number:
        return _same_class(one, other)
    return _other_class(one, other, known)


def _same_class(one: _Read, other: _Read) -> _Found:
    number = {"number": one.item.class_number}
    if not one.words or not other.words:
        return CLASS_ONLY, Reason("both claim class {number}", number)
    if one.plain == other.plain:
        return IDENTICAL, Reason("goods in class {number} are identical", number)
    if one.words <= other.words or other.words <= one.words:
        outer, inner = (one, other) if one.words <= other.words else (other, one)
        told = {"inner": inner.told, "outer": outer.told}
        return CONTAINED, Reason("{inner} is contained in {outer}", told)
    score = SAME_CLASS + 0.2 * _common(one, other)
    return score, Reason("{one} and {other} are in the same class", {"one": one.told, "other": other.told})


def _other_class(one: _Read, other: _Read, known: GoodsKnowledge) -> _Found | None:
    evidence = max(_common(one, other), _like_its_goods(one, other), _like_its_goods(other, one))
    told = {"one": one.told, "other": other.told}
    if evidence >= _COMMON_WORDS:
        return _RELATED + 0.3 * evidence, Reason("{one} and {other} are related", told)
    near = known.classes.between(one.item.class_number, other.item.class_number)
    if near < _WORTH_SAYING:
        return None
    numbers = {"one": one.item.class_number, "other": other.item.class_number}
    return near, Reason("goods of classes {one} and {other} are often related", numbers)


def _common(one: _Read, other: _Read) -> float:
    return len(one.words & other.words) / max(len(one.words | other.words), 1)


def _like_its_goods(one: _Read, other: _Read) -> float:
    return 0.0 if one.like is None else float(one.like[other.item.class_number - 1])


def _overruled(one: _Read, other: _Read, known: GoodsKnowledge) -> _Found | None:
    """What the office itself holds of these two, whichever is named first."""
    for override in known.overrides:
        for left, right in ((one, other), (other, one)):
            if (left.item.class_number, right.item.class_number) != (override.first, override.second):
                continue
            if override.first_words <= left.words and override.second_words <= right.words:
                told = {"one": one.told, "other": other.told, "because": override.because}
                return override.score, Reason("{one} and {other}, as the office holds: {because}", told)
    return None
