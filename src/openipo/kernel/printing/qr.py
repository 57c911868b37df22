"""QR codes as SVG and PNG; making one is slow next to typesetting a page, so each is kept."""

import io
from functools import lru_cache

import segno


@lru_cache(maxsize=2048)
def qr_svg(text: str) -> str:
    """A QR code (error correction M, quiet zone of four modules) as SVG text."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="svg", border=4, xmldecl=False, light="#fff")
    return out.getvalue().decode("utf-8")


@lru_cache(maxsize=512)
def qr_png(text: str, scale: int = 6) -> bytes:
    """A QR code as PNG, `scale` pixels a module."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="png", border=4, scale=scale)
    return out.getvalue()
