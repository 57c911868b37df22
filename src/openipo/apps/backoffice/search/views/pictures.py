"""Pictures of marks and of what was uploaded to search with."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from openipo.apps.backoffice.search.forms import CROP
from openipo.apps.backoffice.search.needing_index import needs_index
from openipo.apps.backoffice.search.views.searching import UPLOADED
from openipo.domain.documents.api import DocumentError, find_document, thumbnail
from openipo.domain.searches.api import SEARCH_DUTIES, cropped, entries_by_id
from openipo.kernel.security.api import allow


@allow(SEARCH_DUTIES.rule("search"))
@needs_index
def of_mark(request: HttpRequest, mark: str) -> HttpResponse:
    """The picture of a mark that is searched, or of a listed sign."""
    entry = next(iter(entries_by_id([mark], confidential=True)), None)
    document = entry.more.get("picture", "") if entry else ""
    try:
        image = thumbnail(find_document(document))
    except DocumentError as missing:
        raise Http404(str(missing)) from missing
    return _png(image)


@allow(SEARCH_DUTIES.rule("search"))
def uploaded(request: HttpRequest, document: UUID) -> HttpResponse:
    """The part of an uploaded picture that is searched."""
    try:
        found = find_document(document)
    except DocumentError as missing:
        raise Http404(str(missing)) from missing
    if found.kind != UPLOADED:
        raise Http404
    asked = [request.GET.get(name, "") for name in CROP]
    sides = [int(each) for each in asked] if all(each.isdecimal() and len(each) < 4 for each in asked) else []
    return _png(cropped(thumbnail(found), sides))


def _png(image: bytes) -> HttpResponse:
    answer = HttpResponse(image, content_type="image/png")
    answer["Cache-Control"] = "private, max-age=3600"
    return answer
