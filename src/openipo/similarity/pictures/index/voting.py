"""Every point of the query votes for the pictures that hold a point of the same look. Compiled."""

import numba
import numpy as np

from openipo.similarity.pictures.agreement import MOST_BITS, bits_apart

BINS = 16  # of turn: points of one sign turn together


@numba.njit(cache=True, nogil=True)
def cast(query, mirrored, held, weights, counts):  # type: ignore[no-untyped-def]
    """Raise what is best of each row to the votes it gets for one turn.

    `query` holds signs, turns and cells of its points; `held` the starts of the cells and the signs, rows and turns of
    the points in them. A point has one vote for a picture, the strongest: a sign of a hundred equal dots must not win
    by their number. `counts` holds scratch paper (rows x BINS, nought before and after), and the best of each row.
    """
    votes, best = counts
    signs, turns, cells = query
    starts, held_signs, held_rows, held_turns = held
    voted = np.full(len(votes), -1, np.int32)
    given = np.zeros(len(votes), np.float32)
    touched = []
    for point in range(len(signs)):
        turn = np.int64(turns[point])
        for cell in cells[point]:
            for place in range(starts[cell], starts[cell + 1]):
                bits = bits_apart(signs[point], held_signs[place])
                if bits > MOST_BITS:
                    continue
                row = held_rows[place]
                if voted[row] < 0:
                    touched.append(row)
                before = given[row] if voted[row] == point else np.float32(0)
                voted[row] = point
                more = weights[bits] - before
                if more > 0:
                    apart = np.int64(held_turns[place]) + (turn - 128 if mirrored else -turn)
                    votes[row, (apart % 256) * BINS // 256] += more
                given[row] = max(weights[bits], before)
    for row in touched:
        best[row] = max(best[row], _counted(votes[row]))


@numba.njit(cache=True, nogil=True)
def _counted(votes):  # type: ignore[no-untyped-def]
    """The most votes of two neighbouring turns; the paper is wiped."""
    most = votes[0] + votes[BINS - 1]
    for turn in range(BINS - 1):
        most = max(most, votes[turn] + votes[turn + 1])
    votes[:] = 0
    return most


@numba.njit(cache=True, nogil=True, fastmath=True)
def forms_alike(forms, squares, form, falloff):  # type: ignore[no-untyped-def]
    """How alike each row's form is, 0 to 1. Forms are small whole numbers, their squares are summed beforehand."""
    own = np.int32(0)
    for part in range(len(form)):
        own += np.int32(form[part]) * np.int32(form[part])
    alike = np.empty(len(forms), np.float32)
    for row in range(len(forms)):
        product = np.int32(0)
        for part in range(len(form)):
            product += np.int32(forms[row, part]) * np.int32(form[part])
        alike[row] = np.exp(-falloff * np.float32(squares[row] + own - 2 * product))
    return alike
