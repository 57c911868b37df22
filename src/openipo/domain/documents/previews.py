"""What the viewer shows: pictures made of documents, kept beside them and made again when they are gone."""

from openipo.domain.documents import storage
from openipo.domain.documents.errors import DocumentMissing
from openipo.domain.documents.inspection.images import safe_copy
from openipo.domain.documents.inspection.pdf import page_png
from openipo.domain.documents.models import Document

VIEW = 1600  # pixels of the longest side
THUMBNAIL = 240
WIDTHS = (240, 480, 800, 1200, 1600)


def keep_copies(content: bytes, digest: str) -> None:
    """Make the safe copy and the thumbnail of a picture while it is at hand."""
    for side in (VIEW, THUMBNAIL):
        storage.keep(
            safe_copy(content, longest_side=side), storage.path_of(digest, part="views", ending=f"-{side}.png")
        )


def view_image(document: Document) -> bytes:
    """The picture to show in place of the original: PNG, at most 1600 pixels, without metadata."""
    return _copy(document, VIEW)


def thumbnail(document: Document) -> bytes:
    """A small picture of the document: PNG, at most 240 pixels; of a PDF its first page."""
    if document.media_type == "application/pdf":
        return page_image(document, 1, THUMBNAIL)
    return _copy(document, THUMBNAIL)


def page_image(document: Document, page: int, width: int = 800) -> bytes:
    """A page of a PDF or a picture as PNG, of the next of the widths that are kept (240 to 1600 pixels).

    Raises DocumentMissing for a page that is not there or a document that has none to show.
    """
    if not 1 <= page <= (document.pages or (1 if document.is_image else 0)):
        raise DocumentMissing(f"{document.name} has no page {page} to show.")
    kept_width = next((each for each in WIDTHS if each >= width), WIDTHS[-1])
    path = storage.path_of(document.sha256, part="views", ending=f"-p{page}-{kept_width}.png")
    if not path.exists():
        storage.keep(_page(document, page, kept_width), path)
    return path.read_bytes()


def _page(document: Document, page: int, width: int) -> bytes:
    content = storage.read(document.sha256)
    if document.is_image:
        return safe_copy(content, longest_side=width, page=page)
    return page_png(content, page, width=width)


def _copy(document: Document, side: int) -> bytes:
    if not document.is_image:
        raise DocumentMissing(f"{document.name} is not a picture.")
    path = storage.path_of(document.sha256, part="views", ending=f"-{side}.png")
    if not path.exists():
        storage.keep(safe_copy(storage.read(document.sha256), longest_side=side), path)
    return path.read_bytes()
