"""How large may a document be? Larger ones are refused before anything opens them."""

MEGABYTE = 1_000_000
LIMITS = {
    "image": 20 * MEGABYTE,
    "application": 60 * MEGABYTE,
    "audio": 20 * MEGABYTE,
    "video": 100 * MEGABYTE,
    "text": 10 * MEGABYTE,
}
LARGEST = max(LIMITS.values())


def size_limit(media_type: str) -> int:
    """The most bytes that a document of this media type may have."""
    return LIMITS[media_type.split("/", maxsplit=1)[0]]


def megabytes(size: int) -> str:
    """A size in words for people: "40", "0.3"."""
    number = size / MEGABYTE
    return f"{number:.0f}" if number >= 10 else f"{max(number, 0.1):.1f}"
