"""PDF documents: opened by PDFium, one at a time, for it is not made for threads."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock

import pikepdf
import pypdfium2
from django.utils.translation import gettext_noop

from openipo.domain.documents.errors import DocumentRefused
from openipo.domain.documents.inspection.finding import Finding

MOST_PAGES = 3000
_MOST_PIXELS = 20_000_000
_one_at_a_time = Lock()


@contextmanager
def _opened(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _one_at_a_time:
        try:
            pdf = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as damage:
            raise DocumentRefused(_why_closed(content)) from damage
        try:
            yield pdf
        finally:
            pdf.close()


def _why_closed(content: bytes) -> str:
    """Why PDFium does not open it; asked of another reader, for PDFium repeats the reason of an earlier file."""
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            if not pdf.pages:
                return gettext_noop("The PDF has no pages.")
    except pikepdf.PasswordError:
        return gettext_noop("The PDF is locked with a password; send it without one.")
    except pikepdf.PdfError:
        return gettext_noop("The file calls itself a PDF but cannot be opened as one.")
    return gettext_noop("The PDF is damaged and cannot be shown; print it to a new PDF and send that.")


def inspect_pdf(content: bytes) -> Finding:
    """Its pages. Raises DocumentRefused for one that is locked, damaged, empty or endless."""
    with _opened(content) as pdf:
        pages = len(pdf)
        if pages > MOST_PAGES:
            raise DocumentRefused(
                gettext_noop("The PDF has {pages} pages; it may have at most {limit}."), pages=pages, limit=MOST_PAGES
            )
        try:
            pdf[0].close()
        except pypdfium2.PdfiumError as damage:
            raise DocumentRefused(gettext_noop("The first page of the PDF cannot be opened.")) from damage
    return Finding(pages=pages)


def page_png(content: bytes, page: int, *, width: int) -> bytes:
    """A page (the first is 1) as a PNG of that width in pixels, less where the page is very long."""
    with _opened(content) as pdf:
        sheet = pdf[page - 1]
        points_wide, points_high = sheet.get_size()
        scale = width / points_wide
        if width * points_high * scale > _MOST_PIXELS:
            scale = (_MOST_PIXELS / (points_wide * points_high)) ** 0.5
        picture = sheet.render(scale=scale).to_pil().convert("RGB")
        sheet.close()
    written = BytesIO()
    picture.save(written, "PNG", optimize=False)
    return written.getvalue()
