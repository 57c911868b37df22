"""How alike two pictures are, and why, in words for a decision."""

import math
from dataclasses import dataclass

import numpy as np

from openipo.similarity.pictures.agreement import Agreement, agreement
from openipo.similarity.pictures.colours import Colour, colour_likeness
from openipo.similarity.pictures.features import PictureFeatures

VERSION = "pictures-1"
FORM_FALLOFF = 2.0  # how fast forms cease to be alike
_SAME_FORM = 0.6
_ALIKE_FORM = 0.3
_SAME_POINTS = 0.5
_PART = 0.3
_FEWEST = 5  # points that agree by more than chance
_ENOUGH = 10.0  # points that agree make it sure that the one stands in the other
_PART_COUNTS = 0.6
_FORM_COUNTS = 0.6
_SAME_COLOURS = 0.7
_OTHER_COLOURS = 0.35
_A_TURN = 7  # degrees that are seen


@dataclass(frozen=True)
class PictureLikeness:
    """0 is nothing in common, 1 the same; from 0.5 to be looked at, from 0.75 nearly the same sign.

    `reasons` are sentences without places, so that each can be translated. Colours give reasons but no score: a sign
    registered in black and white is protected in every colour in many laws.
    """

    score: float
    reasons: tuple[str, ...]
    agreement: Agreement

    @property
    def why(self) -> str:
        """The reasons in English."""
        return ", ".join(self.reasons)


def compare_pictures(first: PictureFeatures, second: PictureFeatures) -> PictureLikeness:
    """How alike two pictures are, whichever is given first."""
    return likeness(
        form_likeness(first.form, second.form), agreement(first.points, second.points), first.colours, second.colours
    )


def form_likeness(first: np.ndarray, second: np.ndarray) -> float:
    """How alike the forms as a whole are, 0 to 1."""
    return float(np.exp(-FORM_FALLOFF * np.mean((first - second) ** 2)))


def likeness(form: float, points: Agreement, first: tuple[Colour, ...], second: tuple[Colour, ...]) -> PictureLikeness:
    """The score and its reasons from the parts."""
    return PictureLikeness(score_of(form, points), tuple(_reasons(form, points, first, second)), points)


def score_of(form: float, points: Agreement) -> float:
    """The points that lie alike, of both signs or of the one within the other; and the form as a whole.

    The form counts less than the points, and alone where there are hardly any.
    """
    sure = 1 - math.exp(-points.agreeing / _ENOUGH)
    contained = _PART_COUNTS * max(points.share_of_first, points.share_of_second) * sure
    local = max(points.likeness, contained)
    weight = _FORM_COUNTS if points.fewest >= _FEWEST else 1.0
    return round(1 - (1 - local) * (1 - weight * form), 3)


def _reasons(form: float, points: Agreement, first: tuple[Colour, ...], second: tuple[Colour, ...]) -> list[str]:
    sure = points.agreeing >= _FEWEST
    reasons = [_shape(form, points if sure else None)]
    if reasons[0] == "nothing in common in shape":
        return reasons
    if sure and points.mirrored:
        reasons.append("mirrored")
    if sure and not points.mirrored and _A_TURN < points.turned_by < 360 - _A_TURN:
        reasons.append("turned")
    return [*reasons, *_colour_reason(first, second)]


def _shape(form: float, points: Agreement | None) -> str:
    alike = points.likeness if points else 0.0
    if form >= _SAME_FORM or alike >= _SAME_POINTS:
        return "same shape"
    if points and max(points.share_of_first, points.share_of_second) >= _PART:
        return "one contains a part of the other"
    if form >= _ALIKE_FORM or alike >= _PART:
        return "similar shape"
    return "nothing in common in shape"


def _colour_reason(first: tuple[Colour, ...], second: tuple[Colour, ...]) -> list[str]:
    common = colour_likeness(first, second)
    if common >= _SAME_COLOURS:
        return ["same colours"]
    return ["recoloured"] if common < _OTHER_COLOURS else []
