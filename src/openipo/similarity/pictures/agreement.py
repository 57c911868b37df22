"""Do the points of two signs lie alike? One turn, one scale and one shift must bring them onto each other.

Compiled, since a search asks it of fifty pictures within milliseconds.
"""

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

from openipo.similarity.measure.distance import ones
from openipo.similarity.pictures.points import SIZE_STEPS

# Signs of 64 bits that differ in more are of different looks: half of the true pairs differ in fewer than 5.
MOST_BITS = 20
_NEAR = 4.0  # of some 140 pixels
_NEAR_TURN = 12  # of 256: 17 degrees
_NEAR_SIZE = 6  # of SIZE_STEPS to a doubling


@dataclass(frozen=True)
class Agreement:
    """How many points of the one lie as in the other, and what brings them there."""

    agreeing: int
    share_of_first: float
    share_of_second: float
    mirrored: bool
    turned_by: int  # degrees, 0 to 359
    scaled_by: float
    fewest: int  # points of the sign that has fewer

    @property
    def likeness(self) -> float:
        """0 to 1: the middle between the shares, near the greater where one stands in the other."""
        return float(np.sqrt(self.share_of_first * self.share_of_second))


NOTHING_ALIKE = Agreement(0, 0.0, 0.0, False, 0, 1.0, 0)


def agreement(first: NDArray[np.void], second: NDArray[np.void]) -> Agreement:
    """How the points of two signs lie."""
    return agreement_of(first, second["sign"].copy(), placed(second))


def agreement_of(
    first: NDArray[np.void], other_signs: NDArray[np.uint64], other_places: NDArray[np.uint8]
) -> Agreement:
    """The better of two readings of the first: as it is, and in a mirror."""
    if len(first) < 2 or len(other_signs) < 2:
        return NOTHING_ALIKE
    places = placed(first)
    straight = brought_together(
        _pairs(first["sign"].copy(), places, other_signs, other_places, False), len(other_signs)
    )
    in_mirror = first["mirrored_sign"].copy()
    turned = brought_together(_pairs(in_mirror, places, other_signs, other_places, True), len(other_signs))
    mirrored = turned[0] > straight[0]
    agreeing, turn, size = turned if mirrored else straight
    return Agreement(
        int(agreeing),
        min(agreeing / len(first), 1.0),
        min(agreeing / len(other_signs), 1.0),
        mirrored,
        round(turn * 360 / 256) % 360,
        round(2.0 ** (size / SIZE_STEPS), 2),
        min(len(first), len(other_signs)),
    )


def placed(points: NDArray[np.void]) -> NDArray[np.uint8]:
    """Across, down, size and turn of each point."""
    return np.stack([points["across"], points["down"], points["size"], points["turn"]], axis=1)


@numba.njit(cache=True, nogil=True)
def bits_apart(first: int, second: int) -> int:
    """How many of 64 bits differ."""
    return int(ones(np.uint64(first) ^ np.uint64(second)))


@numba.njit(cache=True, nogil=True)
def brought_together(pairs, others):  # type: ignore[no-untyped-def]
    """The most points that one movement brings onto points of the other of the same look; its turn and its size.

    Each pair in turn leads: it says by how much to turn, to scale and to shift.
    """
    taken = np.zeros(others, np.int64)
    most, turn, size = 0, 0, 0
    for lead in range(len(pairs)):
        count = 0
        scale, angle = 2.0 ** (pairs[lead, 6] / SIZE_STEPS), pairs[lead, 5] * 2 * np.pi / 256
        cosine, sine = scale * np.cos(angle), scale * np.sin(angle)
        for place in range(len(pairs)):
            other = pairs[place, 4]
            if taken[other] != lead + 1 and _follows(pairs[place], pairs[lead], cosine, sine):
                taken[other] = lead + 1
                count += 1
        if count > most:
            most, turn, size = count, pairs[lead, 5], pairs[lead, 6]
    return most, turn, size


@numba.njit(cache=True, nogil=True)
def _follows(pair, lead, cosine, sine):  # type: ignore[no-untyped-def]
    """Does the movement that brings the lead's points together bring this pair's? Its turn and scale are given."""
    if abs((pair[5] - lead[5] + 128) % 256 - 128) > _NEAR_TURN or abs(pair[6] - lead[6]) > _NEAR_SIZE:
        return False
    across, down = pair[0] - lead[0], pair[1] - lead[1]
    off_across = cosine * across - sine * down - (pair[2] - lead[2])
    off_down = sine * across + cosine * down - (pair[3] - lead[3])
    return off_across * off_across + off_down * off_down <= _NEAR * _NEAR


@numba.njit(cache=True, nogil=True)
def _pairs(signs, places, other_signs, other_places, mirrored):  # type: ignore[no-untyped-def]
    """For each point of the first the two of the other that look most like it.

    A row holds both places, which of the other's points it is, and the turn and size between them.
    """
    pairs = np.empty((2 * len(signs), 7), np.int64)
    count = 0
    for one in range(len(signs)):
        across, turn = np.int64(places[one, 0]), np.int64(places[one, 3])
        if mirrored:
            across, turn = -across, 128 - turn
        for other in _two_nearest(signs[one], other_signs):
            if other >= 0:
                pairs[count, 0], pairs[count, 1] = across, places[one, 1]
                pairs[count, 2], pairs[count, 3] = other_places[other, 0], other_places[other, 1]
                pairs[count, 4] = other
                pairs[count, 5] = (np.int64(other_places[other, 3]) - turn) % 256
                pairs[count, 6] = np.int64(other_places[other, 2]) - np.int64(places[one, 2])
                count += 1
    return pairs[:count]


@numba.njit(cache=True, nogil=True)
def _two_nearest(sign, others):  # type: ignore[no-untyped-def]
    """The two most like it, the likest first; -1 where none is like it."""
    least, second_least = MOST_BITS + 1, MOST_BITS + 1
    nearest, second = -1, -1
    for other in range(len(others)):
        bits = bits_apart(sign, others[other])
        if bits < least:
            second_least, second, least, nearest = least, nearest, bits, other
        elif bits < second_least:
            second_least, second = bits, other
    return nearest, second
