"""Is this a code of the Vienna classification by its shape, and in which form do we write it?"""

import re

_SHAPE = re.compile(r"(\d{1,2})(?:[.\s](\d{1,2}))?(?:[.\s](\d{1,2}))?")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})?(\d{2})?")


def parse_vienna(code: str) -> tuple[str, ...] | None:
    """Category, division and section in two digits each, as many as are given; None if it is not a code.

    "5.3.11", "05.03.11" and "050311" are the same; a category alone is "05". A star for auxiliary sections falls away.
    """
    text = re.sub(r"^A\s*", "", code.strip().rstrip("*"))
    match = _SHAPE.fullmatch(text) or _RUN_TOGETHER.fullmatch(text)
    if match is None:
        return None
    parts = tuple(part.zfill(2) for part in match.groups() if part)
    return parts if all(part != "00" for part in parts) else None


def vienna_code(code: str) -> str:
    """The code as we write it: "05.03.11"; "" if it is not one."""
    return ".".join(parse_vienna(code) or ())
