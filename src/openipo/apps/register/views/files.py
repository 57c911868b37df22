"""Pictures of marks and documents open to inspection, as files."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header, quote_etag

from openipo.apps.register.caching import kept_for_an_hour
from openipo.apps.register.record.documents import open_documents
from openipo.apps.register.record.opened import found_or_404, opened
from openipo.domain.documents.api import (
    Document,
    DocumentError,
    content_of,
    documents_by_id,
    page_image,
    thumbnail,
    view_image,
)
from openipo.domain.rights.api import FileRepresentation
from openipo.kernel.security.api import allow_public

SMALL, MIDDLE, LARGE = 240, 800, 1600
ENDINGS = {"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg", "image/tiff": "tiff", "image/gif": "gif"}


@allow_public
def picture(request: HttpRequest, document: UUID, size: int) -> HttpResponse:
    """The normalised copy of a picture of a mark whose file is open to the public; never the original."""
    found = _picture_of_a_public_mark(document)
    if found is None or size not in (SMALL, MIDDLE, LARGE):
        raise Http404

    def make() -> HttpResponse:
        try:
            return _as_file(_copy(found, size), "image/png", f"mark-{found.sha256[:12]}-{size}.png", inline=True)
        except DocumentError as missing:
            raise Http404 from missing

    return kept_for_an_hour(request, quote_etag(f"{found.sha256[:32]}-{size}"), make)


def _picture_of_a_public_mark(document: UUID) -> Document | None:
    """A mark that is published is shown, though its file is a paper of the parties; the office's own papers are not."""
    if not FileRepresentation.objects.filter(document=str(document), file__is_public=True).exists():
        return None
    found = documents_by_id([document]).get(str(document))
    return found if found and found.access != "office" and found.is_image else None


def _copy(document: Document, size: int) -> bytes:
    if size == SMALL:
        return thumbnail(document)
    return view_image(document) if size == LARGE else page_image(document, 1, size)


@allow_public
def document(request: HttpRequest, number: str, document: UUID) -> HttpResponse:
    """A document open to inspection, to be saved: a browser does not run what was handed in."""
    page = opened(request, found_or_404(number))
    for each in open_documents(page.state):
        if each.document.pk == document:
            return _original(each.document)
    raise Http404


def _original(document: Document) -> HttpResponse:
    name = f"{document.sha256[:12]}.{ENDINGS.get(document.media_type, 'bin')}"
    return _as_file(content_of(document), document.media_type, name, inline=False)


def _as_file(content: bytes, media_type: str, name: str, *, inline: bool) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Disposition"] = content_disposition_header(not inline, name) or ""
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer
