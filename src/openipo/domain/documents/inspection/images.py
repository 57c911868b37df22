"""Pictures: opened whole once, within limits, and copied without anything but their pixels."""

import struct
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from openipo.domain.documents.errors import DocumentRefused
from openipo.domain.documents.inspection.finding import Finding

MOST_PIXELS = 50_000_000
MOST_PAGES = 500
_FEW_COLOURS_UP_TO = 240  # pixels
_FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "WEBP")
_DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    UnidentifiedImageError,
)


def inspect_image(content: bytes) -> Finding:
    """Its size in pixels and its pages. Raises DocumentRefused for a damaged picture or one too large to open."""
    try:
        with Image.open(BytesIO(content), formats=_FORMATS) as image:
            width, height = image.size
            pages = getattr(image, "n_frames", 1)
            _check_size(width, height, pages)
            image.load()
            return Finding(pages if image.format == "TIFF" else None, width, height)
    except Image.DecompressionBombError as bomb:
        raise _too_large() from bomb
    except _DAMAGED as damage:
        raise DocumentRefused("The picture is damaged and cannot be opened.") from damage


def _too_large() -> DocumentRefused:
    sentence = "The picture has too many pixels; it may have at most {limit} million."
    return DocumentRefused(sentence, limit=MOST_PIXELS // 1_000_000)


def _check_size(width: int, height: int, pages: int) -> None:
    if width * height > MOST_PIXELS:
        raise _too_large()
    if pages > MOST_PAGES:
        raise DocumentRefused(
            "The picture has {pages} pages; it may have at most {limit}.", pages=pages, limit=MOST_PAGES
        )


def safe_copy(content: bytes, *, longest_side: int, page: int = 1) -> bytes:
    """One page of a picture as a PNG that is at most so large, upright, without metadata."""
    with Image.open(BytesIO(content), formats=_FORMATS) as image:
        if page > 1:
            image.seek(page - 1)
            _check_size(*image.size, 1)
        upright = ImageOps.exif_transpose(image)
        has_holes = "A" in upright.getbands() or "transparency" in upright.info
        pixels = upright.convert("RGBA" if has_holes else "RGB")
    pixels.thumbnail((longest_side, longest_side))
    clean = Image.new(pixels.mode, pixels.size)  # a new picture has no metadata to carry along
    clean.paste(pixels)
    if longest_side <= _FEW_COLOURS_UP_TO:
        clean = clean.quantize(256, method=Image.Quantize.FASTOCTREE)  # lists show many of them over slow lines
    written = BytesIO()
    clean.save(written, "PNG")
    return written.getvalue()
