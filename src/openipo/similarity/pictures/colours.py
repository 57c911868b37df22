"""The colours that a sign is drawn in, the most frequent first; the paper around it is none of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST = 5
_STEP = 48  # colours nearer than this in each of red, green and blue are one
_LEAST = 0.02
_ALONG_RIM = 0.7


@dataclass(frozen=True)
class Colour:
    """A colour and how much of the sign it covers, 0 to 1."""

    red: int
    green: int
    blue: int
    share: float

    @property
    def code(self) -> str:
        """As in a style sheet: #c8102e."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


def dominant_colours(pixels: NDArray[np.uint8]) -> tuple[Colour, ...]:
    """At most five colours that cover at least a fiftieth of the sign each."""
    step = max(1, max(pixels.shape[:2]) // 96)
    sampled = pixels[::step, ::step].astype(np.int64)
    bins = (sampled + _STEP // 2) // _STEP @ np.array([1, 8, 64])
    drawn = bins.ravel() != _paper(bins)
    if drawn.mean() < _LEAST:
        drawn[:] = True
    bins, sampled = bins.ravel()[drawn], sampled.reshape(-1, 3)[drawn]
    counts = np.bincount(bins, minlength=512)
    most = [kind for kind in np.argsort(-counts, kind="stable")[:MOST] if counts[kind] >= _LEAST * len(sampled)]
    return tuple(_colour(sampled[bins == kind], len(sampled)) for kind in most)


def _paper(bins: NDArray[np.int64]) -> int:
    """The colour all along the rim; -1 where there is none."""
    rim = np.concatenate([bins[0], bins[-1], bins[:, 0], bins[:, -1]])
    most = int(np.bincount(rim).argmax())
    return most if np.mean(rim == most) > _ALONG_RIM else -1


def _colour(same: NDArray[np.int64], all_of_them: int) -> Colour:
    red, green, blue = (int(part) for part in np.median(same, axis=0))
    return Colour(red, green, blue, round(len(same) / all_of_them, 3))


def colour_likeness(first: tuple[Colour, ...], second: tuple[Colour, ...]) -> float:
    """How much of the two signs is of the same colours, 0 to 1."""
    left = [colour.share for colour in second]
    common = 0.0
    for colour in first:
        share = colour.share
        for place, other in enumerate(second):
            both = min(share, left[place]) if _near(colour, other) else 0.0
            common, share, left[place] = common + both, share - both, left[place] - both
    covered = max(sum(colour.share for colour in first), sum(colour.share for colour in second), 1e-9)
    return min(common / covered, 1.0)


def _near(first: Colour, second: Colour) -> bool:
    apart = (first.red - second.red) ** 2 + (first.green - second.green) ** 2 + (first.blue - second.blue) ** 2
    return apart < 60**2
