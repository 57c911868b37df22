"""The part of pictures in a comparison of marks."""

from openipo.similarity.mark import Part, Reason
from openipo.similarity.pictures.comparison import PictureLikeness, compare_pictures
from openipo.similarity.pictures.features import PictureFeatures


def picture_part(first: PictureFeatures, second: PictureFeatures) -> Part:
    """For `compare(a, b, pictures=picture_part)`: the likeness from 0 to 100, with its reasons."""
    return part_of(compare_pictures(first, second))


def part_of(likeness: PictureLikeness) -> Part:
    """The same from a likeness that is known already."""
    return Part("pictures", round(100 * likeness.score, 1), tuple(Reason(reason) for reason in likeness.reasons))
