"""The door of the comparison of pictures."""

from openipo.similarity.pictures.agreement import Agreement
from openipo.similarity.pictures.colours import Colour
from openipo.similarity.pictures.comparison import VERSION, PictureLikeness, compare_pictures
from openipo.similarity.pictures.features import FeaturesUnreadable, PictureFeatures, describe
from openipo.similarity.pictures.index.contents import PictureIndexUnreadable, is_made
from openipo.similarity.pictures.index.picture_index import PictureHit, PictureIndex
from openipo.similarity.pictures.part import part_of, picture_part
from openipo.similarity.pictures.reading import LARGEST_FILE, Picture, UnreadablePicture, read_picture
from openipo.similarity.pictures.vienna import ViennaProposal, propose_vienna
from openipo.similarity.pictures.words import VERSION as READING_VERSION
from openipo.similarity.pictures.words import ReaderMissing, ReadText, read_words

__all__ = [
    "LARGEST_FILE",
    "READING_VERSION",
    "VERSION",
    "Agreement",
    "Colour",
    "FeaturesUnreadable",
    "Picture",
    "PictureFeatures",
    "PictureHit",
    "PictureIndex",
    "PictureIndexUnreadable",
    "PictureLikeness",
    "ReadText",
    "ReaderMissing",
    "UnreadablePicture",
    "ViennaProposal",
    "compare_pictures",
    "describe",
    "is_made",
    "part_of",
    "picture_part",
    "propose_vienna",
    "read_picture",
    "read_words",
]
