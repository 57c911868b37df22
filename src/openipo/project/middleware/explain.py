"""Refusals that any view may raise, turned into pages in plain words."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from openipo.project.pages.bad_days import explained
from openipo.project.pages.errors import explain


class Explain:
    """A form sent twice, a full disk, a wrong clock: said on a page; any other fault goes on to the page of faults."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        words = explained(exception)
        if words is None:
            return None
        return explain(
            request,
            status=words.status,
            title=gettext(words.title),
            reason=gettext(words.reason),
            instead=gettext(words.instead),
        )
