"""Words read in a picture: an option, for it takes memory and half a second or more a picture.

The networks come inside the package rapidocr (PP-OCR, Apache-2.0), which the extra `reading` installs with
onnxruntime; they read Latin letters and Chinese characters, not Cyrillic or Arabic ones. What they are less than sure
of is left out: of a device or of strange letters they make words too.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from openipo.similarity.pictures.reading import Picture

VERSION = "read-1"
# Below, what is read is as often a device taken for letters.
LEAST = 0.9
_FEWEST = 2  # letters of a word


class ReaderMissing(Exception):
    """Words were to be read and the reader is not installed."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """A piece of text with how sure the reader is of it, 0 to 1."""

    text: str
    confidence: float


def read_words(picture: Picture) -> tuple[ReadText, ...]:
    """What stands written in a picture, from top to bottom. Raises ReaderMissing."""
    found = reader()(picture.pixels[:, :, ::-1].copy())  # the reader takes blue before green and red
    read = zip(found.txts or (), found.scores or (), strict=True)
    return tuple(ReadText(" ".join(text.split()), round(float(sure), 2)) for text, sure in read if _counts(text, sure))


def _counts(text: str, sure: float) -> bool:
    return sure >= LEAST and sum(letter.isalpha() for letter in text) >= _FEWEST


@cache
def reader() -> Any:
    """The networks, loaded once, working on one processor. Raises ReaderMissing."""
    try:
        from rapidocr import RapidOCR  # noqa: PLC0415 - an option, which need not be installed
    except ImportError as fault:
        message = "The reader of words in pictures is not installed; install the extra “reading” (rapidocr)."
        raise ReaderMissing(message) from fault
    quiet = {"Global.log_level": "critical", "EngineConfig.onnxruntime.intra_op_num_threads": 1}
    return RapidOCR(params=quiet)
