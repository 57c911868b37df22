"""The picture of a mark, out of the text or the bytes that the extract has for it."""

import base64
import binascii

from openipo.apps.exchange.ipas.assembly import Assembly
from openipo.domain.documents.api import DocumentRefused, inspect
from openipo.standards.records.traced import Traced

_ENDINGS = {"JPEG": "jpg", "JPG": "jpg", "PNG": "png", "GIF": "gif", "TIF": "tif", "TIFF": "tif"}


def picture_of(assembly: Assembly) -> tuple[bytes, str]:
    """The picture's content and a name for it; nothing where none is stated, or where it is broken (a defect)."""
    row = assembly.row("IP_LOGO")
    stated = row["LOGO_DATA"]
    if not stated:
        return b"", ""
    try:
        content = base64.b64decode(stated, validate=True) if row["IS_BASE64"] != "0" else bytes.fromhex(stated)
    except (binascii.Error, ValueError):
        assembly.defect("picture-broken", row)
        return b"", ""
    name = f"logo.{_ENDINGS.get(row['LOGO_FORMAT'].upper(), 'png')}"
    if not _is_picture(content, name):
        assembly.defect("picture-unreadable", row)
        return b"", ""
    return content, name


def _is_picture(content: bytes, name: str) -> bool:
    try:
        media_type, _found = inspect(content, name)
    except DocumentRefused:
        return False
    return media_type.startswith("image/")


def named_picture(assembly: Assembly) -> list[Traced[str]]:
    """That the file has a picture, in words: the register keeps the picture itself."""
    row = assembly.row("IP_LOGO")
    stated = row.traced("LOGO_DATA", f"{row['LOGO_FORMAT'] or 'picture'}, {len(row['LOGO_DATA'])} characters")
    return [stated] if stated else []
