"""Asked on every request: who may enter, how large it may be, which headers leave with the answer."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from openipo.kernel.security.errors import AccessRefused, UnguardedView
from openipo.kernel.security.guard import rule_of
from openipo.kernel.security.permission import Permission, refused

Respond = Callable[[HttpRequest], HttpResponse]

UNGUARDED = refused(
    _("Nobody has been given access to this page."), instead=_("Tell the administrator which page you wanted to open.")
)


class DenyByDefault:
    """Lets a view run only if the rule it names holds for the reader (`request.actor`, None if not signed in)."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]
    ) -> HttpResponse | None:
        rule = rule_of(view)
        answer = rule(getattr(request, "actor", None)) if rule else self._unguarded(view)
        return None if answer else self._refuse(request, answer)

    def _unguarded(self, view: Callable[..., Any]) -> Permission:
        if settings.RAISE_UNGUARDED:
            raise UnguardedView(
                f"{view.__module__}.{view.__name__} names nobody; decorate it with allow or allow_public"
            )
        return UNGUARDED

    def _refuse(self, request: HttpRequest, answer: Permission) -> HttpResponse:
        if answer.sign_in:
            return redirect_to_login(page_to_return_to(request), resolve_url(settings.LOGIN_URL))
        raise AccessRefused(answer)


def page_to_return_to(request: HttpRequest) -> str:
    """What was asked for; where something was sent, the page it was sent from: the address it went to shows nothing."""
    sent_from = request.headers.get("Referer", "")
    if request.method in ("GET", "HEAD") or not url_has_allowed_host_and_scheme(sent_from, {request.get_host()}):
        return request.get_full_path()
    page = urlsplit(sent_from)
    return f"{page.path}?{page.query}" if page.query else page.path


class RequestSize:
    """Refuses a request whose body is larger than the office takes, before reading it."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > settings.LARGEST_REQUEST:
            return self._too_large()
        return self.respond(request)

    def _too_large(self) -> HttpResponse:
        # Before sessions and languages are known, so in plain words and without a page around them.
        limit = settings.LARGEST_REQUEST // 1_000_000
        words = _("What you sent is larger than %(limit)s MB. Send fewer or smaller files at a time.") % {
            "limit": limit
        }
        answer = HttpResponse(words, status=413, content_type="text/plain; charset=utf-8")
        answer["Connection"] = "close"
        return answer


class Headers:
    """Headers for which Django has no setting; pages of a signed-in person are kept by no cache."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.respond(request)
        answer.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()")
        if getattr(request, "actor", None) is not None:
            answer.setdefault("Cache-Control", "no-store")
        return answer
