"""Pictures: opened whole once, within limits, and copied without anything but their pixels."""

import logging
from io import BytesIO

from django.utils.translation import gettext_noop
from PIL import ExifTags, Image

from openipo.domain.documents.errors import DocumentDamaged, DocumentRefused
from openipo.domain.documents.inspection.finding import Finding

logger = logging.getLogger(__name__)

MOST_PIXELS = 50_000_000
MOST_PAGES = 500
_FEW_COLOURS_UP_TO = 240  # pixels
_FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "WEBP")
_TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


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
    except DocumentRefused:
        raise
    except Exception as damage:  # Whatever a reader of pictures stumbles over in one, that picture is damaged.
        raise DocumentRefused(gettext_noop("The picture is damaged and cannot be opened.")) from damage


def _too_large() -> DocumentRefused:
    sentence = gettext_noop("The picture has too many pixels; it may have at most {limit} million.")
    return DocumentRefused(sentence, limit=MOST_PIXELS // 1_000_000)


def _check_size(width: int, height: int, pages: int) -> None:
    if width * height > MOST_PIXELS:
        raise _too_large()
    if pages > MOST_PAGES:
        raise DocumentRefused(
            gettext_noop("The picture has {pages} pages; it may have at most {limit}."), pages=pages, limit=MOST_PAGES
        )


def safe_copy(content: bytes, *, longest_side: int, page: int = 1) -> bytes:
    """One page of a picture as a PNG that is at most so large, upright, without metadata.

    Raises DocumentDamaged for a later page that cannot be opened: only the first was, when the picture was taken.
    """
    try:
        pixels = _pixels(content, page)
    except DocumentRefused:
        raise
    except Exception as damage:
        raise DocumentDamaged(f"Page {page} of the picture is damaged and cannot be shown.") from damage
    pixels.thumbnail((longest_side, longest_side))
    clean = Image.new(pixels.mode, pixels.size)  # a new picture has no metadata to carry along
    clean.paste(pixels)
    if longest_side <= _FEW_COLOURS_UP_TO:
        clean = clean.quantize(256, method=Image.Quantize.FASTOCTREE)  # lists show many of them over slow lines
    written = BytesIO()
    clean.save(written, "PNG")
    return written.getvalue()


def _pixels(content: bytes, page: int) -> Image.Image:
    with Image.open(BytesIO(content), formats=_FORMATS) as image:
        if page > 1:
            image.seek(page - 1)
            _check_size(*image.size, 1)
        image.load()
        upright = _upright(image)
        has_holes = "A" in upright.getbands() or "transparency" in upright.info
        return upright.convert("RGBA" if has_holes else "RGB")


def _upright(image: Image.Image) -> Image.Image:
    """Turned as the camera noted. Many cameras write notes that nobody can read; then it stays as it is."""
    try:
        turned = image.getexif().get(ExifTags.Base.Orientation)
    except Exception as unreadable:
        logger.info("The notes of a picture cannot be read: %s", unreadable)
        return image
    return image.transpose(_TURNED[turned]) if turned in _TURNED else image
