"""Every point of the query votes for the pictures that hold a point of the same look. Compiled."""

import numba
import numpy as np

from openipo.similarity.pictures.agreement import MOST_BITS, bits_apart

BINS = 16  # of turn: points of one sign turn together


@numba.njit(cache=True, nogil=True)
def cast(query, mirrored, held, weights, votes):  # type: ignore[no-untyped-def]
    """Add the votes of each point to `votes` (rows x BINS).

    `query` holds signs, turns and cells of its points; `held` the starts of the cells and the signs, rows and turns of
    the points in them. A point has one vote for a picture, the strongest: a sign of a hundred equal dots must not win
    by their number.
    """
    signs, turns, cells = query
    starts, held_signs, held_rows, held_turns = held
    voted = np.full(len(votes), -1, np.int32)
    given = np.zeros(len(votes), np.float32)
    for point in range(len(signs)):
        turn = np.int64(turns[point])
        for cell in cells[point]:
            for place in range(starts[cell], starts[cell + 1]):
                bits = bits_apart(signs[point], held_signs[place])
                if bits > MOST_BITS:
                    continue
                row = held_rows[place]
                if voted[row] != point:
                    voted[row] = point
                    given[row] = 0.0
                more = weights[bits] - given[row]
                if more > 0:
                    apart = np.int64(held_turns[place]) + (turn - 128 if mirrored else -turn)
                    votes[row, (apart % 256) * BINS // 256] += more
                    given[row] += more
