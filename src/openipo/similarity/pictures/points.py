"""The points of a sign that catch the eye - corners, tips, dots, crossings - and how it looks around each of them.

Scale-invariant features (SIFT) of the relief: they stay when the sign is turned, scaled, cut or set into something.
What a mirrored point would look like follows from the point itself, so a mirrored sign needs no second reading.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from openipo.similarity.pictures.codebook import PROBES, Codebook

MOST = 96
POINT = np.dtype(
    [
        ("sign", "<u8"),
        ("mirrored_sign", "<u8"),
        ("cells", "<u2", PROBES),
        ("mirrored_cells", "<u2", PROBES),
        ("across", "u1"),
        ("down", "u1"),
        ("size", "u1"),
        ("turn", "u1"),
    ]
)
SIZE_STEPS = 16  # of `size`, to a doubling
_LEAST_CONTRAST = 0.015
# The histogram of a point has 4 x 4 fields of 8 directions; in a mirror rows and directions run backwards.
_FIELDS = np.arange(128).reshape(4, 4, 8)
_IN_MIRROR = _FIELDS[::-1][:, :, -np.arange(8) % 8].ravel()


def points_of(relief: NDArray[np.uint8], learnt: Codebook) -> NDArray[np.void]:
    """At most MOST points, the clearest."""
    found, gradients = gradients_at_points(relief)
    points = np.zeros(len(found), POINT)
    if not found:
        return points
    points["cells"], points["sign"] = learnt.codes(gradients)
    points["mirrored_cells"], points["mirrored_sign"] = learnt.codes(gradients[:, _IN_MIRROR])
    places = np.array([(*point.pt, point.size, point.angle) for point in found])
    points["across"], points["down"] = np.clip(places[:, :2].T, 0, 255)
    points["size"] = np.clip(np.log2(np.maximum(places[:, 2], 1)) * SIZE_STEPS, 0, 255)
    points["turn"] = np.round(places[:, 3] / 360 * 256).astype(np.int64) % 256
    return points


def gradients_at_points(relief: NDArray[np.uint8]) -> tuple[list[cv2.KeyPoint], NDArray[np.uint8]]:
    """The points and the directions of the gradients around each: 128 counts."""
    finder = cv2.SIFT_create(nfeatures=MOST, contrastThreshold=_LEAST_CONTRAST)  # type: ignore[attr-defined]
    found, gradients = finder.detectAndCompute(relief, None)
    if gradients is None:
        return [], np.zeros((0, 128), np.uint8)
    return list(found[:MOST]), gradients[:MOST].astype(np.uint8)
