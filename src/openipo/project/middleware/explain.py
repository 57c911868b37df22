"""Refusals that any view may raise, turned into pages in plain words."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from openipo.kernel.security.api import RequestKeyMissing, RequestKeyReused
from openipo.project.pages.errors import explain


class Explain:
    """A form without its key, or sent again with other contents."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, RequestKeyReused):
            return explain(
                request,
                status=409,
                title=_("This form was already sent"),
                reason=_("It was sent before with other contents, and what was sent first stands."),
                instead=_("Open the page anew to see the present state, then make your change there."),
            )
        if isinstance(exception, RequestKeyMissing):
            return explain(
                request,
                status=400,
                title=_("The form was incomplete"),
                reason=_("It came without the mark that keeps it from being dealt with twice. Nothing was changed."),
                instead=_("Open the page anew and send the form again."),
            )
        return None
