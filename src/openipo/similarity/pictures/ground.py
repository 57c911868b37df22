"""The sign is taken off its ground: frame and margin cut away, each pixel told by how far it is from the paper.

Distance from the ground's colour is the same for a picture and its negative, for black on white and white on blue.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Colours = NDArray[np.float32]
SIDE = 128  # the longer side on which features are taken
EDGE = 8  # ground added around, so that the sign's own rim has features
_EVEN = 0.96  # share of the rim in one colour that makes it a margin
_NEAR = 40.0  # distance of colours, of 441, that counts as the same
_PEELS = 4  # margin, frame, margin, and one to spare
_SMALLEST = 8
_BLUR = 2  # pixels between a frame and what it holds that are of neither colour
_SOMETHING = 0.02  # share of what a frame holds that must be drawn on
_FAINTEST = 24.0  # a relief fainter than this is noise and not made stronger


def relief(pixels: Pixels) -> Pixels:
    """The sign as a relief on its ground: grey, 0 the ground, 255 what is farthest from it."""
    height = _peeled(_scaled(pixels).astype(np.float32))
    top = max(float(np.percentile(height, 98)), _FAINTEST)
    small = np.clip(height * (255.0 / top), 0, 255).astype(np.uint8)
    return cv2.copyMakeBorder(_scaled(small), EDGE, EDGE, EDGE, EDGE, cv2.BORDER_CONSTANT, value=0)  # type: ignore


def _scaled(pixels: Pixels) -> Pixels:
    factor = SIDE / max(pixels.shape[:2])
    size = max(round(pixels.shape[1] * factor), 4), max(round(pixels.shape[0] * factor), 4)
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, size, interpolation=way), np.uint8)


def _peeled(pixels: Colours) -> Colours:
    """How far each pixel is from the ground, after margins and frames are cut away one after another."""
    height = _height(pixels)
    for _peel in range(_PEELS):
        box = _bounds(height > _NEAR) if _has_even_rim(height) else None
        if box is None or min(box[1] - box[0], box[3] - box[2]) < _SMALLEST:
            break
        cut = slice(box[0], box[1]), slice(box[2], box[3])
        pixels, height = pixels[cut], height[cut]
        within = pixels[_BLUR:-_BLUR, _BLUR:-_BLUR]
        inner = _height(within)
        if not _has_even_rim(inner) or np.mean(inner > _NEAR) < _SOMETHING:
            break  # what lies here is the sign, not a frame around it
        pixels, height = within, inner
    return height


def _height(pixels: Colours) -> Colours:
    return np.asarray(np.linalg.norm(pixels - _ground(pixels), axis=2), np.float32)


def _has_even_rim(height: Colours) -> bool:
    return bool(np.mean(_rim(height) < _NEAR) >= _EVEN)


def _rim(pixels: Colours) -> Colours:
    return np.concatenate([pixels[0], pixels[-1], pixels[1:-1, 0], pixels[1:-1, -1]])


def _ground(pixels: Colours) -> Colours:
    """The colour of the ground at each pixel: the rim's most frequent one, or one that fades evenly along the rim."""
    rim = _rim(pixels)
    bins = (rim // 24).astype(np.int64) @ np.array([1, 16, 256])
    most = np.bincount(bins).argmax()
    colour = rim[bins == most].mean(axis=0)
    near = np.linalg.norm(rim - colour, axis=1) < _NEAR
    if near.mean() < 0.9:
        faded = _fading(pixels, rim)
        if faded is not None:
            return faded
    return np.broadcast_to(rim[near].mean(axis=0), pixels.shape)


def _fading(pixels: Colours, rim: Colours) -> Colours | None:
    """A plane through the colours of the rim, if nearly all of it lies there."""
    high, wide = pixels.shape[:2]
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32) / max(high, wide)
    places = np.stack([np.ones_like(down), down, across], axis=2)
    at_rim = _rim(places)
    keep = np.ones(len(rim), bool)
    for _round in range(3):
        plane = np.linalg.lstsq(at_rim[keep], rim[keep], rcond=None)[0]
        away = np.linalg.norm(rim - at_rim @ plane, axis=1)
        keep = away < max(float(np.median(away)) * 2, _NEAR)
    if np.mean(away < _NEAR) < 0.9:
        return None
    return places @ plane.astype(np.float32)


def _bounds(inside: NDArray[np.bool_]) -> tuple[int, int, int, int] | None:
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    if not len(rows):
        return None
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
