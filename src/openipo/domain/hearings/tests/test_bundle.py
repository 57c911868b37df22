"""The bundle is the documents of a proceeding as one paper, the same whenever it is made."""

from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
from PIL import Image

from openipo.domain.hearings.api import Cover, Part, bundle
from openipo.domain.procedures.api import book

COVER = Cover(book("examplia/trademark").office, "Opposition OP/2026/0001, file TM/2026/000007", "en")


def a_paper(pages: int) -> bytes:
    pdf, out = pikepdf.new(), BytesIO()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(595, 842))
    pdf.save(out)
    return out.getvalue()


def a_picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, "PNG")
    return out.getvalue()


PARTS = (
    Part("Evidence", date(2026, 10, 12), a_paper(3)),
    Part("Notice of opposition", date(2026, 4, 20), a_paper(2)),
    Part("Photograph", date(2026, 8, 20), a_picture(), "image/png"),
    Part("Recording", date(2026, 8, 21), b"RIFF", "audio/wav"),
    Part("Broken paper", date(2026, 8, 22), b"%PDF-1.7 and no more"),
    Part("Broken picture", date(2026, 8, 23), b"\x89PNG and no more", "image/png"),
)


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def places(pdf: pikepdf.Pdf) -> list[int]:
    """On which page (from 0) each bookmark leads."""
    pages: list[Any] = [page.objgen for page in pdf.pages]
    with pdf.open_outline() as outline:
        targets: list[Any] = [item.destination for item in outline.root]
    return [pages.index(target[0].objgen) for target in targets]


def test_documents_stand_in_the_order_of_their_days_with_contents_first() -> None:
    pdf = opened(bundle(PARTS, COVER))
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles == [
        "Contents", "Notice of opposition", "Photograph", "Recording", "Broken paper", "Broken picture", "Evidence",
    ]  # fmt: skip
    assert len(pdf.pages) == 1 + 2 + 1 + 1 + 1 + 1 + 3


def test_bookmarks_lead_to_the_first_page_of_each_document() -> None:
    assert places(opened(bundle(PARTS, COVER))) == [0, 1, 3, 4, 5, 6, 7]


def test_every_page_carries_a_number_of_its_own() -> None:
    """The number is laid over the page; the page beneath stays as it was."""
    pdf = opened(bundle(PARTS[:2], COVER))
    overlays = [len(page.resources.get("/XObject", {})) for page in pdf.pages]
    assert all(count >= 1 for count in overlays)


def test_the_same_documents_give_the_same_paper() -> None:
    assert bundle(PARTS, COVER) == bundle(PARTS, COVER)


def test_a_proceeding_without_documents_has_its_contents_page() -> None:
    assert len(opened(bundle((), COVER)).pages) == 1


def test_contents_of_several_pages_count_themselves() -> None:
    many = [Part(f"Exhibit {number}", date(2026, 5, 1), a_paper(1)) for number in range(90)]
    pdf = opened(bundle(many, COVER))
    own = len(pdf.pages) - 90
    assert own > 1
    assert places(pdf)[1] == own
