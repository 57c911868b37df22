"""Texts as sparse vectors of their words, pairs of words and runs of letters, the rare ones counting more."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numba
import numpy as np
from numpy.typing import NDArray

from openipo.similarity.goods.wording import words_of

_RUNS = (3, 4, 5)


@dataclass
class Vectors:
    """Rows of a sparse matrix, each of length 1: a row's columns and weights stand between two `starts`."""

    starts: NDArray[np.int64]
    columns: NDArray[np.int32]
    weights: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.starts) - 1


@dataclass
class Vocabulary:
    """Which column a word or a run of letters has, and its weight."""

    columns: dict[str, int] = field(default_factory=dict)
    rarity: NDArray[np.float32] = field(default_factory=lambda: np.zeros(0, np.float32))

    @classmethod
    def learnt(cls, texts: Sequence[str]) -> tuple["Vocabulary", Vectors]:
        """The vocabulary of these texts, and their vectors."""
        columns: dict[str, int] = {}
        counted = [Counter(features_of(text)) for text in texts]
        for counts in counted:
            for feature in counts:
                columns.setdefault(feature, len(columns))
        held_by = np.zeros(len(columns))
        for counts in counted:
            held_by[[columns[feature] for feature in counts]] += 1
        vocabulary = cls(columns, (np.log((1 + len(texts)) / (1 + held_by)) + 1).astype(np.float32))
        return vocabulary, vocabulary._vectors(counted)

    def vectors(self, texts: Iterable[str]) -> Vectors:
        """The vectors of other texts; what the vocabulary does not know is left out."""
        return self._vectors([Counter(features_of(text)) for text in texts])

    def _vectors(self, counted: Sequence[Counter[str]]) -> Vectors:
        rows = [self._row(counts) for counts in counted]
        starts = np.concatenate([[0], np.cumsum([len(columns) for columns, _weights in rows])]).astype(np.int64)
        if not rows:
            return Vectors(starts, np.zeros(0, np.int32), np.zeros(0, np.float32))
        return Vectors(starts, np.concatenate([row[0] for row in rows]), np.concatenate([row[1] for row in rows]))

    def _row(self, counts: Counter[str]) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        known = [(self.columns[feature], count) for feature, count in counts.items() if feature in self.columns]
        if not known:
            return np.zeros(0, np.int32), np.zeros(0, np.float32)
        columns, often = np.array(known).T
        weights = (1 + np.log(often)) * self.rarity[columns]
        return columns.astype(np.int32), (weights / np.linalg.norm(weights)).astype(np.float32)


def with_meaning(rows: Vectors, meant: NDArray[np.float32], first: int) -> Vectors:
    """The rows with what the texts mean in further columns, from `first` on, weighing as much as the words."""
    columns = first + np.arange(meant.shape[1], dtype=np.int32)
    parts = [slice(start, end) for start, end in pairwise(rows.starts)]
    return Vectors(
        rows.starts + np.arange(len(rows) + 1) * meant.shape[1],
        np.concatenate([each for part in parts for each in (rows.columns[part], columns)]),
        np.concatenate([each for part, row in zip(parts, meant, strict=True) for each in (rows.weights[part], row)]),
    )


def features_of(text: str) -> Iterator[str]:
    """Its words, pairs of neighbours, and runs of three to five letters within a word."""
    words = words_of(text)
    yield from words
    yield from (f"{one} {two}" for one, two in pairwise(words))
    for word in words:
        framed = f"^{word}$"
        for length in _RUNS:
            yield from ("~" + framed[at : at + length] for at in range(len(framed) - length + 1))


def likeness(query: Vectors, rows: Vectors, columns: int) -> NDArray[np.float32]:
    """How alike the one row of the query is to each row, 0 to 1."""
    spread = np.zeros(columns, np.float32)
    spread[query.columns] = query.weights
    return np.asarray(_products(spread, rows.starts, rows.columns, rows.weights))


@numba.njit(cache=True, nogil=True)
def _products(spread, starts, columns, weights):  # type: ignore[no-untyped-def]
    found = np.zeros(len(starts) - 1, np.float32)
    for row in range(len(found)):
        for place in range(starts[row], starts[row + 1]):
            found[row] += spread[columns[place]] * weights[place]
    return found
