"""Signs a person out after a while without activity."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.translation import gettext as _

from openipo.kernel.clock.api import now

ACTIVE_AT = "active_at"
NOTED_EVERY = 30


class TimeOut:
    """The session remembers when the person was last active (to half a minute, to spare writing on every page)."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.respond(request)
        present = now().timestamp()
        quiet = present - request.session.get(ACTIVE_AT, present)
        if quiet > settings.SESSION_IDLE_SECONDS:
            return _sign_out(request)
        if quiet >= NOTED_EVERY or quiet < 0 or ACTIVE_AT not in request.session:
            request.session[ACTIVE_AT] = present
        return self.respond(request)


def _sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    messages.warning(request, _("You were signed out because nothing was done for a while. Please sign in again."))
    back = request.get_full_path() if request.method == "GET" else "/"
    return redirect_to_login(back, resolve_url(settings.LOGIN_URL))
