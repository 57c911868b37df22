"""Pages that a browser keeps and asks after: the same answer is not sent twice."""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.http import quote_etag

from openipo.apps.register.permissions import REGISTER_DUTIES
from openipo.apps.register.reading import reader_of
from openipo.domain.procedures.api import stamp_of_words
from openipo.domain.rights.api import File

# Changed when the pages say other things about the same file.
PAGES = "2"
HOUR = 3600


def etag_of_file(request: HttpRequest, file: File) -> str:
    """What the page of a file depends on: its chain, the reader and the words beside the law, the day, the address."""
    reader = reader_of(request)
    actor = (reader.actor.id, bool(REGISTER_DUTIES.may(reader.actor, "certify"))) if reader.actor else ()
    words = stamp_of_words(settings.OFFICE, reader.language)
    asked = (reader.on, settings.DEMO, request.get_full_path())
    parts = (PAGES, file.head, file.length, reader.language, words, actor, *asked)
    return quote_etag(hashlib.sha256(repr(parts).encode()).hexdigest()[:32])


def revisited(request: HttpRequest, etag: str, make: Callable[[], HttpResponse]) -> HttpResponse:
    """The page, or word that the reader's copy still holds. Kept by the reader only, and asked after each time."""
    unchanged = get_conditional_response(request, etag=etag)
    answer = unchanged if unchanged is not None and unchanged.status_code == 304 else make()
    answer["ETag"] = etag
    patch_cache_control(answer, private=True, no_cache=True)
    patch_vary_headers(answer, ["Cookie", "Accept-Language"])
    return answer


def kept_for_an_hour(request: HttpRequest, etag: str, make: Callable[[], HttpResponse]) -> HttpResponse:
    """A picture or file that is the same for everybody; an hour, since a file may be closed to the public again."""
    answer = revisited(request, etag, make)
    del answer["Cache-Control"], answer["Vary"]
    patch_cache_control(answer, public=True, max_age=HOUR)
    return answer
