"""A picture as it was uploaded, read with care: it may be broken, enormous or meant to harm."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

FORMATS = ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP")
LARGEST_FILE = 32 * 1024 * 1024
MOST_PIXELS = 40_000_000
SMALLEST_SIDE = 8
LONGEST_RATIO = 40
KEPT_SIDE = 512  # features need no more


class UnreadablePicture(ValueError):
    """A picture that cannot be compared; the sentence says why to who uploaded it."""


@dataclass(frozen=True)
class Picture:
    """A picture in red, green and blue, on paper, at most KEPT_SIDE long; the size is what was uploaded."""

    pixels: NDArray[np.uint8]
    width: int
    height: int


def read_picture(content: bytes) -> Picture:
    """The picture in these bytes. Raises UnreadablePicture.

    Of a picture that moves the first frame is read; what is transparent becomes paper. The size is looked at before
    anything is unpacked, so that a small file that unpacks to gigabytes does no harm.
    """
    if not content:
        raise UnreadablePicture("The file is empty.")
    if len(content) > LARGEST_FILE:
        raise UnreadablePicture(f"The file is larger than {LARGEST_FILE // 2**20} MB.")
    with _faults_told():
        image = Image.open(BytesIO(content), formats=FORMATS)
        width, height = image.size
        image.draft("RGB", (KEPT_SIDE * 2, KEPT_SIDE * 2))  # JPEG only: unpacks no more than is needed
        _check_size(width, height, image.size)
        image.load()
        pixels = np.asarray(_on_paper(_kept(image)))
    if (pixels == pixels[0, 0]).all():
        raise UnreadablePicture("The picture is of one colour: there is nothing to compare.")
    return Picture(pixels, width, height)


@contextmanager
def _faults_told() -> Iterator[None]:
    """Whatever goes wrong inside the decoder, told in one sentence."""
    try:
        yield
    except UnreadablePicture:
        raise
    except UnidentifiedImageError as fault:
        raise UnreadablePicture(f"The file is not a picture of a known kind ({', '.join(FORMATS)}).") from fault
    except Image.DecompressionBombError as fault:
        raise UnreadablePicture("The picture has too many pixels to be read.") from fault
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, OverflowError) as fault:
        raise UnreadablePicture("The picture is broken: it cannot be read to its end.") from fault


def _check_size(width: int, height: int, unpacked: tuple[int, int]) -> None:
    if min(width, height) < SMALLEST_SIDE:
        raise UnreadablePicture(
            f"The picture is {width} x {height} pixels; it must have at least {SMALLEST_SIDE} each way."
        )
    if unpacked[0] * unpacked[1] > MOST_PIXELS:
        raise UnreadablePicture(
            f"The picture is {width} x {height} pixels; more than {MOST_PIXELS // 1_000_000} million cannot be read."
        )
    if max(width, height) > LONGEST_RATIO * min(width, height):
        raise UnreadablePicture(f"The picture is {width} x {height} pixels: too narrow to be compared.")


def _kept(image: Image.Image) -> Image.Image:
    """Turned as the camera says, no larger than is needed."""
    if image.mode.startswith(("I", "F")):
        image = _eight_bits(image)
    if image.mode == "P" or "transparency" in image.info:
        image = image.convert("RGBA")
    image = ImageOps.exif_transpose(image)
    if max(image.size) > KEPT_SIDE:
        image.thumbnail((KEPT_SIDE, KEPT_SIDE), Image.Resampling.BOX, reducing_gap=2)
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    deep = np.nan_to_num(np.asarray(image, np.float64))
    low, high = float(deep.min()), float(deep.max())
    return Image.fromarray(((deep - low) * (255 / max(high - low, 1e-9))).astype(np.uint8))


def _on_paper(image: Image.Image) -> Image.Image:
    """On white paper; on black where a sign in white would vanish on white."""
    if "A" not in image.getbands():
        return image.convert("RGB")
    image = image.convert("RGBA")
    pixels = np.asarray(image)
    seen = pixels[pixels[..., 3] > 127][:, :3]
    paper = (0, 0, 0) if len(seen) and seen.min() > 215 else (255, 255, 255)
    sheet = Image.new("RGB", image.size, paper)
    sheet.paste(image, mask=image.getchannel("A"))
    return sheet
