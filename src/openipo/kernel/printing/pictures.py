"""Pictures made fit for an archival page: sRGB, no larger than print needs, in a format the typesetter reads."""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from openipo.kernel.printing.errors import PrintingError

LARGEST_SIDE = 1600  # pixels; 300 dpi over 13 cm
MOST_PIXELS = 120_000_000


def fit_picture(content: bytes, name: str) -> bytes:
    """The picture as PNG or JPEG in sRGB or grey. Raises `PrintingError` where it cannot be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = _open(content, name)
            return _write(picture)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise PrintingError(f"The picture “{name}” cannot be read, so the document is not printed: {error}.") from error


def _open(content: bytes, name: str) -> Image.Image:
    picture = Image.open(io.BytesIO(content))
    if picture.width * picture.height > MOST_PIXELS:
        raise PrintingError(f"The picture “{name}” has {picture.width} × {picture.height} pixels, too many to print.")
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    return upright


def _write(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    # ISO 19005-3, 6.2.4: device colours other than those of the output intent are not allowed, so CMYK becomes RGB.
    if picture.format == "JPEG" or picture.mode in {"CMYK", "YCbCr"}:
        picture.convert("L" if picture.mode == "L" else "RGB").save(out, "JPEG", quality=90)
    else:
        has_alpha = picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
        picture.convert("RGBA" if has_alpha else "RGB").save(out, "PNG")
    return out.getvalue()
