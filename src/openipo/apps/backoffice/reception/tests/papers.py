"""A small picture and a small PDF, made for the tests."""

from io import BytesIO

import pikepdf
from PIL import Image


def _picture() -> bytes:
    made = BytesIO()
    Image.new("RGB", (40, 30), "navy").save(made, "PNG")
    return made.getvalue()


def _pdf() -> bytes:
    made = BytesIO()
    paper = pikepdf.new()
    paper.add_blank_page()
    paper.save(made)
    return made.getvalue()


PICTURE = _picture()
PDF = _pdf()
