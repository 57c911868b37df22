"""Goods in free text: their likely Nice class and the accepted terms that come nearest. An aid, not a decision."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.goods.margins import distances, learn_margins
from openipo.similarity.goods.vectors import Vectors, Vocabulary, likeness, with_meaning
from openipo.similarity.goods.wording import items_of, words_of

CLASSES = 45
# Makes the margins' distances into shares that are right as often as they say; measured by cross-validation.
_SHARPNESS, _SHARPNESS_WITH_MEANING = 5.0, 3.9
_LEAST_LIKE = 0.1


class NothingToClassify(ValueError):
    """The text names no goods, or there is no list to learn from."""


@dataclass(frozen=True)
class AcceptedTerm:
    """A term of the list that the office accepts."""

    text: str
    class_number: int
    number: str = ""


@dataclass(frozen=True)
class LikelyClass:
    """A class and how sure the aid is of it, 0 to 1."""

    class_number: int
    confidence: float


@dataclass(frozen=True)
class NearTerm:
    """An accepted term and how near its words are, 0 to 1."""

    term: AcceptedTerm
    nearness: float


@dataclass(frozen=True)
class Advice:
    """What the aid says of one item. `listed` says that the item stands in the list word for word."""

    item: str
    listed: bool
    classes: tuple[LikelyClass, ...]
    terms: tuple[NearTerm, ...]


class MeaningOfTexts(Protocol):
    """Texts as rows of numbers that lie near where the texts mean something near."""

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


class GoodsClassifier:
    """Learnt from the list that an office accepts; some seconds for ten thousand terms, a minute with their meaning."""

    def __init__(self, terms: Iterable[AcceptedTerm], meaning: MeaningOfTexts | None = None) -> None:
        self._terms = [term for term in terms if 0 < term.class_number <= CLASSES and words_of(term.text)]
        if not self._terms:
            raise NothingToClassify("There is no list of accepted terms to learn from.")
        self._vocabulary, self._vectors = Vocabulary.learnt([term.text for term in self._terms])
        labels = np.array([term.class_number - 1 for term in self._terms])
        self._present = np.isin(np.arange(CLASSES), labels)
        self._meaning, self._usual = meaning, np.zeros(0, np.float32)
        examples, columns = self._vectors, len(self._vocabulary.columns)
        if meaning:
            meant = meaning.vectors([term.text for term in self._terms])
            self._usual = meant.mean(axis=0)
            examples, columns = self._joined(examples, meant), columns + meant.shape[1]
        self._margins = learn_margins(examples, labels, CLASSES, columns)
        self._listed: dict[str, set[int]] = {}
        for term in self._terms:
            self._listed.setdefault(" ".join(words_of(term.text)), set()).add(term.class_number)

    def classify(self, text: str, *, classes: int = 3, terms: int = 5) -> list[Advice]:
        """Advice for each item of the text (items are parted by semicolons or lines). Raises NothingToClassify."""
        items = items_of(text)
        if not items:
            raise NothingToClassify("The text names no goods or services: it has no words.")
        return [self._advice(item, classes, terms) for item in items]

    def shares(self, text: str) -> NDArray[np.float64]:
        """How likely each class 1 to 45 is, together 1; equal where no word is known."""
        return self._shares(text, self._vocabulary.vectors([text]))

    def _joined(self, rows: Vectors, meant: NDArray[np.float32]) -> Vectors:
        """What is usual in all terms says nothing, and is taken off."""
        apart = meant - self._usual
        return with_meaning(rows, apart / np.linalg.norm(apart, axis=1, keepdims=True), len(self._vocabulary.columns))

    def _shares(self, text: str, query: Vectors) -> NDArray[np.float64]:
        if self._meaning:
            query = self._joined(query, self._meaning.vectors([text]))
        apart = np.where(self._present, distances(self._margins, query), -np.inf).astype(np.float64)
        if not len(query.columns):
            apart = np.where(self._present, 0.0, -np.inf)
        sharpness = _SHARPNESS_WITH_MEANING if self._meaning else _SHARPNESS
        strengths = np.exp(sharpness * (apart - apart.max()))
        return np.asarray(strengths / strengths.sum())

    def _advice(self, item: str, classes: int, terms: int) -> Advice:
        query = self._vocabulary.vectors([item])
        listed = self._listed.get(" ".join(words_of(item)), set())
        shares = self._shares(item, query)
        if listed:
            shares = np.array([(number + 1 in listed) / len(listed) for number in range(CLASSES)])
        likely = [place for place in np.argsort(-shares, kind="stable")[:classes] if shares[place] > 0.005]
        return Advice(
            item,
            bool(listed),
            tuple(LikelyClass(int(place) + 1, round(float(shares[place]), 3)) for place in likely),
            tuple(self._near(query, terms)),
        )

    def _near(self, query: Vectors, most: int) -> Sequence[NearTerm]:
        alike = likeness(query, self._vectors, len(self._vocabulary.columns))
        nearest = np.argsort(-alike, kind="stable")[:most]
        return [
            NearTerm(self._terms[place], round(min(float(alike[place]), 1.0), 3))
            for place in nearest
            if alike[place] >= _LEAST_LIKE
        ]
