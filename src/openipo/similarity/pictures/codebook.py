"""What was learnt, once, from pictures drawn by program: how points are told in short, and how forms are spread.

`scripts/learn_pictures.py` makes the file `codebook.npz` anew. Features of another version are not comparable.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

VERSION = 1
HALF = 256  # words of each half of the vocabulary; a cell is a pair of them
CELLS = HALF * HALF
PROBES = 4  # cells in which a point of the query is looked for
_FILE = Path(__file__).with_name("codebook.npz")
_WORD_PARTS = 24
_SIGNED_PARTS = 48
Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Codebook:
    """Axes on which points differ most, words for their cells, planes for their signs; how forms are spread."""

    mean: Numbers
    axes: Numbers
    first_words: Numbers
    second_words: Numbers
    planes: Numbers
    middles: Numbers
    form_mean: Numbers
    form_spread: Numbers

    def codes(self, gradients: NDArray[np.uint8]) -> tuple[NDArray[np.uint16], NDArray[np.uint64]]:
        """For each point its nearest cells, the nearest first, and its sign of 64 bits."""
        parts: Numbers = ((rooted(gradients) - self.mean) @ self.axes).astype(np.float32)
        signs = parts[:, :_SIGNED_PARTS] @ self.planes > self.middles
        packed = np.packbits(signs, axis=1, bitorder="little").view("<u8").ravel()
        return self._cells(parts), packed.astype(np.uint64)

    def _cells(self, parts: Numbers) -> NDArray[np.uint16]:
        first = _distances(parts[:, 0:_WORD_PARTS:2], self.first_words)
        second = _distances(parts[:, 1:_WORD_PARTS:2], self.second_words)
        near_first, near_second = _nearest(first), _nearest(second)
        together = (
            np.take_along_axis(first, near_first, 1)[:, :, None] + np.take_along_axis(second, near_second, 1)[:, None]
        ).reshape(len(parts), -1)
        cells = (near_first[:, :, None] * HALF + near_second[:, None]).reshape(len(parts), -1)
        order = np.argsort(together, axis=1, kind="stable")[:, :PROBES]
        return np.take_along_axis(cells, order, 1).astype(np.uint16)


def rooted(gradients: NDArray[np.uint8]) -> Numbers:
    """Histograms of gradients, compared fairly: the square root of each share."""
    counts = gradients.astype(np.float32)
    return np.sqrt(counts / (counts.sum(axis=1, keepdims=True) + 1e-6))


def _distances(parts: Numbers, words: Numbers) -> Numbers:
    return np.asarray((words**2).sum(axis=1) - 2 * parts @ words.T, np.float32)


def _nearest(distances: Numbers) -> NDArray[np.int64]:
    few = np.argpartition(distances, 3, axis=1)[:, :3]
    order = np.argsort(np.take_along_axis(distances, few, 1), axis=1, kind="stable")
    return np.take_along_axis(few, order, 1)


@cache
def codebook() -> Codebook:
    """The one that is shipped."""
    with np.load(_FILE) as learnt:
        return Codebook(**{name: learnt[name].astype(np.float32) for name in Codebook.__dataclass_fields__})
