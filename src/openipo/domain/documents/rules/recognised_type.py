"""What is this content? Told from its first bytes; a client's name for it counts for nothing."""

import re

_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"ID3", "audio/mpeg"),
)
_UTF8_MARK = b"\xef\xbb\xbf"
_PDF_WITHIN = 1024  # ISO 32000: readers accept the header anywhere in the first 1024 bytes
EXTENSIONS = {
    "application/pdf": "pdf",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/tiff": "tif",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/svg+xml": "svg",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "video/mp4": "mp4",
    "application/xml": "xml",
    "text/plain": "txt",
}


def recognised_type(content: bytes) -> str:
    """The media type of the content, "" if it is none that the office knows."""
    for beginning, media_type in _BEGINNINGS:
        if content.startswith(beginning):
            return media_type
    return _container(content) or _markup_or_text(content)


def _container(content: bytes) -> str:
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return "application/pdf"
    if content[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(content[8:12], "")
    if content[4:8] == b"ftyp":
        return "video/mp4"
    # An MPEG audio frame without a tag: eleven bits set, then layer III.
    if len(content) > 3 and content[0] == 0xFF and content[1] & 0xE6 == 0xE2:
        return "audio/mpeg"
    return ""


def _markup_or_text(content: bytes) -> str:
    beginning = content.removeprefix(_UTF8_MARK)[:4096].lstrip()
    if beginning.startswith(b"<"):
        return "image/svg+xml" if re.search(rb"<(\w+:)?svg[\s>/]", beginning) else "application/xml"
    return _text(content)


def _text(content: bytes) -> str:
    if not content or b"\x00" in content:
        return ""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "text/plain"
