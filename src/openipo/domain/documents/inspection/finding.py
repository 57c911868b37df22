"""What was found in a document."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """Pages of a PDF or TIFF, pixels of a picture; None where there are none."""

    pages: int | None = None
    width: int | None = None
    height: int | None = None
