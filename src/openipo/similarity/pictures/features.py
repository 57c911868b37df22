"""What is kept of a picture to compare it: about three thousand bytes."""

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.pictures.codebook import VERSION, codebook
from openipo.similarity.pictures.colours import Colour, dominant_colours
from openipo.similarity.pictures.form import form_of
from openipo.similarity.pictures.ground import relief
from openipo.similarity.pictures.points import POINT, points_of
from openipo.similarity.pictures.reading import Picture

_HEAD = struct.Struct("<4sBBBB")
_MARK = b"OIPF"
_COLOUR = struct.Struct("<BBBH")


class FeaturesUnreadable(ValueError):
    """Features that are broken or were made by another version; the picture must be described anew."""


@dataclass(frozen=True, eq=False)
class PictureFeatures:
    """The points of a sign, its form as a whole, and its colours."""

    points: NDArray[np.void]
    form: NDArray[np.float32]
    colours: tuple[Colour, ...]

    def to_bytes(self) -> bytes:
        """As they are kept."""
        head = _HEAD.pack(_MARK, VERSION, len(self.points), len(self.form), len(self.colours))
        colours = b"".join(
            _COLOUR.pack(colour.red, colour.green, colour.blue, round(colour.share * 1000)) for colour in self.colours
        )
        return head + colours + self.form.astype("<f2").tobytes() + self.points.tobytes()

    @classmethod
    def from_bytes(cls, content: bytes) -> "PictureFeatures":
        """As they were kept. Raises FeaturesUnreadable."""
        if len(content) < _HEAD.size or content[:4] != _MARK:
            raise FeaturesUnreadable("These are no features of a picture.")
        _mark, version, points, form, colours = _HEAD.unpack_from(content)
        if version != VERSION:
            raise FeaturesUnreadable(f"The features are of version {version}; this program makes version {VERSION}.")
        form_at = _HEAD.size + colours * _COLOUR.size
        points_at = form_at + 2 * form
        if len(content) != points_at + points * POINT.itemsize:
            raise FeaturesUnreadable("The features of the picture are cut off.")
        return cls(
            np.frombuffer(content, POINT, points, points_at),
            np.frombuffer(content, "<f2", form, form_at).astype(np.float32),
            tuple(_colour(content, _HEAD.size + place * _COLOUR.size) for place in range(colours)),
        )


def _colour(content: bytes, at: int) -> Colour:
    red, green, blue, share = _COLOUR.unpack_from(content, at)
    return Colour(red, green, blue, share / 1000)


def describe(picture: Picture) -> PictureFeatures:
    """The features of a picture."""
    raised = relief(picture.pixels)
    learnt = codebook()
    return PictureFeatures(points_of(raised, learnt), form_of(raised, learnt), dominant_colours(picture.pixels))
