"""The form of a sign as a whole, the same whichever way it is turned and in a mirror.

Strengths of ring-and-ray patterns over the disc around the sign, of its surface and of its lines.
"""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from openipo.similarity.pictures.codebook import Codebook

_SIDE = 64
_RAYS = 13
_RINGS = 6
_FINEST = 14
STEPS = 16  # to a unit, in which forms are kept
Numbers = NDArray[np.float32]


def form_of(relief: NDArray[np.uint8], learnt: Codebook) -> Numbers:
    """The form in numbers of about the same spread."""
    form: Numbers = (raw_form(relief) - learnt.form_mean) / learnt.form_spread
    return np.asarray(in_steps(form) / STEPS, np.float32)


def in_steps(form: Numbers) -> NDArray[np.int8]:
    """As small whole numbers, for the index."""
    return np.clip(np.round(form * STEPS), -127, 127).astype(np.int8)


def raw_form(relief: NDArray[np.uint8]) -> Numbers:
    """The form before it is brought to the same spread."""
    surface = _centred(relief)
    lines = np.hypot(cv2.Sobel(surface, cv2.CV_32F, 1, 0), cv2.Sobel(surface, cv2.CV_32F, 0, 1))
    strengths = _patterns() @ np.stack([surface.ravel(), lines.ravel()], axis=1)
    half = len(strengths) // 2
    lengths = np.hypot(strengths[:half], strengths[half:])
    shares = lengths / (np.linalg.norm(lengths, axis=0) + 1e-6)
    return np.asarray(np.sqrt(shares).T.ravel(), np.float32)


def _centred(relief: NDArray[np.uint8]) -> Numbers:
    """On a disc around the middle of what is drawn."""
    weight = relief.astype(np.float32)
    total = float(weight.sum()) + 1e-6
    middle_down = float((weight.sum(axis=1) * np.arange(weight.shape[0])).sum()) / total
    middle_across = float((weight.sum(axis=0) * np.arange(weight.shape[1])).sum()) / total
    down, across = np.nonzero(relief > 60)
    away = np.hypot(down - middle_down, across - middle_across)
    radius = float(np.percentile(away, 99)) + 1 if len(away) else float(max(relief.shape))
    factor = (_SIDE / 2 - 0.5) / radius
    shift = _SIDE / 2 - 0.5
    matrix = np.array([[factor, 0, shift - middle_across * factor], [0, factor, shift - middle_down * factor]])
    smooth = cv2.GaussianBlur(weight, (0, 0), max(0.5 / factor, 0.3))
    return np.asarray(cv2.warpAffine(smooth, matrix, (_SIDE, _SIDE)) / 255, np.float32)


@cache
def _patterns() -> Numbers:
    """Each pattern twice: along the ray, and half a wave further on."""
    down, across = np.mgrid[-1 : 1 : _SIDE * 1j, -1 : 1 : _SIDE * 1j]
    radius, angle = np.hypot(down, across), np.arctan2(down, across)
    kinds = [(ray, ring) for ray in range(_RAYS) for ring in range(_RINGS) if ray + 2 * ring <= _FINEST]
    waves = np.array(
        [np.cos(np.pi * radius * (ring + 0.5 * (ray > 0))) * np.exp(-1j * ray * angle) for ray, ring in kinds]
    )
    flat = (waves * (radius < 1)).reshape(len(kinds), -1)
    return np.concatenate([flat.real, flat.imag]).astype(np.float32)
