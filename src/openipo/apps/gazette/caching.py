"""What was published does not change: browsers ask once, then only whether it still holds."""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.http import quote_etag

from openipo.apps.gazette.reading import reader_of
from openipo.domain.procedures.api import stamp_of_words

# Changed when the pages say other things about the same issue.
PAGES = "2"
DAY = 24 * 3600


def page_kept(request: HttpRequest, state: str, make: Callable[[], HttpResponse]) -> HttpResponse:
    """A page that depends on `state`, the reader, the words beside the law and the address.

    Kept by the reader, who asks after it each time.
    """
    reader = reader_of(request)
    actor = reader.actor.id if reader.actor else ""
    words = stamp_of_words(settings.OFFICE, reader.language)
    parts = (PAGES, state, reader.language, words, actor, settings.DEMO, request.get_full_path())
    answer = _conditional(request, hashlib.sha256(repr(parts).encode()).hexdigest()[:32], make)
    patch_cache_control(answer, private=True, no_cache=True)
    patch_vary_headers(answer, ["Cookie", "Accept-Language"])
    return answer


def file_kept(request: HttpRequest, digest: str, make: Callable[[], HttpResponse]) -> HttpResponse:
    """A published file, the same for everybody."""
    answer = _conditional(request, digest[:40], make)
    patch_cache_control(answer, public=True, max_age=DAY)
    return answer


def _conditional(request: HttpRequest, mark: str, make: Callable[[], HttpResponse]) -> HttpResponse:
    etag = quote_etag(mark)
    unchanged = get_conditional_response(request, etag=etag)
    answer = unchanged if unchanged is not None and unchanged.status_code == 304 else make()
    answer["ETag"] = etag
    return answer
