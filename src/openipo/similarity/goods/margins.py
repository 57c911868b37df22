"""What parts a class from all others, learnt from examples: linear support vectors, by dual coordinate descent.

Compiled, since nine thousand terms in forty-five classes are learnt while a person waits.
"""

import numba
import numpy as np
from numpy.typing import NDArray

from openipo.similarity.goods.vectors import Vectors

_ROUNDS = 12
_FREEDOM = 0.5  # how much a single example may bend the margin; 0.2 to 0.5 made no difference
Numbers = NDArray[np.float32]


def learn_margins(examples: Vectors, labels: NDArray[np.int64], classes: int, columns: int) -> Numbers:
    """A weight for each class and column, and at the end a constant: classes x (columns + 1)."""
    order = np.random.default_rng(1).permutation(len(examples))
    margins = np.zeros((classes, columns + 1), np.float32)
    for number in range(classes):
        sides = np.where(labels == number, 1.0, -1.0)
        margins[number] = _learn(examples.starts, examples.columns, examples.weights, sides, order, columns)
    return margins


def distances(margins: Numbers, query: Vectors) -> Numbers:
    """How far on the side of each class the one row of the query lies."""
    return np.asarray(margins[:, query.columns] @ query.weights + margins[:, -1], np.float32)


@numba.njit(cache=True, nogil=True)
def _learn(starts, columns, weights, sides, order, width):  # type: ignore[no-untyped-def]
    margin = np.zeros(width + 1, np.float64)
    pulls = np.zeros(len(sides), np.float64)
    slack = 1 / (2 * _FREEDOM)
    for _round in range(_ROUNDS):
        for row in order:
            side = sides[row]
            along = margin[width]
            length = 1.0 + slack
            for place in range(starts[row], starts[row + 1]):
                along += margin[columns[place]] * weights[place]
                length += weights[place] * weights[place]
            pull = max(pulls[row] - (side * along - 1 + slack * pulls[row]) / length, 0.0)
            change = (pull - pulls[row]) * side
            if change != 0.0:
                pulls[row] = pull
                margin[width] += change
                for place in range(starts[row], starts[row + 1]):
                    margin[columns[place]] += change * weights[place]
    return margin
