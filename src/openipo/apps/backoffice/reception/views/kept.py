"""Documents taken for a page that is not yet received: shown only to the officer who took them."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.reception.uploads import own_documents
from openipo.domain.cases.api import FILE_DUTIES
from openipo.domain.documents.api import Document, content_of, thumbnail
from openipo.kernel.security.api import allow

PLAYED = ("audio/", "video/")


@allow(FILE_DUTIES.rule("receive"))
def kept_picture(request: HttpRequest, document: UUID) -> HttpResponse:
    """A small picture of it."""
    found = _own(request, document)
    if not (found.is_image or found.media_type == "application/pdf"):
        raise Http404
    return HttpResponse(thumbnail(found), content_type="image/png")


@allow(FILE_DUTIES.rule("receive"))
def kept_recording(request: HttpRequest, document: UUID) -> HttpResponse:
    """The sound or the video, to be played."""
    found = _own(request, document)
    if not found.media_type.startswith(PLAYED):
        raise Http404
    return HttpResponse(content_of(found), content_type=found.media_type)


def _own(request: HttpRequest, document: UUID) -> Document:
    found = own_documents([str(document)], desk_of(request)).get(str(document))
    if found is None:
        raise Http404
    return found
