"""The same form sent twice does its work once."""

import hashlib
import secrets
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from openipo.kernel.clock.api import now
from openipo.kernel.security.errors import RequestKeyMissing, RequestKeyReused

if TYPE_CHECKING:
    from openipo.kernel.security.models import HandledRequest

FIELD = "request_key"
IGNORED = frozenset({FIELD, "csrfmiddlewaretoken"})


def new_key() -> str:
    """A key for a form about to be shown."""
    return secrets.token_urlsafe(24)


def once(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A posting view that does its work once per `request_key`, in one transaction with what it records.

    Sent again with the same contents, the sender is led to the same page. A view that answers without leading
    elsewhere (a form with errors) has done nothing: its changes are undone and the key stays free.
    Raises RequestKeyMissing, RequestKeyReused; the error pages explain both.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponse:
        if request.method != "POST":
            return view(request, *arguments, **named)
        with transaction.atomic():
            handled, first = _claim(request)
            if not first:
                return _repeat(request, handled)
            answer = view(request, *arguments, **named)
            _conclude(handled, answer)
            return answer

    return guarded


def _requests() -> "type[HandledRequest]":
    # Fetched late: the door of this room is read before the applications are loaded.
    return apps.get_model("security", "HandledRequest")


def _claim(request: HttpRequest) -> "tuple[HandledRequest, bool]":
    """Take the key. A second sending at the same time waits here until the first is committed (unique constraint)."""
    key = request.POST.get(FIELD, "")
    if not key:
        raise RequestKeyMissing(request.path)
    return _requests().objects.get_or_create(
        sender=_sender(request),
        key=key[:64],
        defaults={"path": request.path[:500], "digest": digest_of(request), "handled_at": now()},
    )


def _repeat(request: HttpRequest, handled: "HandledRequest") -> HttpResponse:
    if handled.path != request.path[:500] or handled.digest != digest_of(request):
        raise RequestKeyReused(request.path)
    return HttpResponseRedirect(handled.led_to)


def _conclude(handled: "HandledRequest", answer: HttpResponse) -> None:
    target = answer.headers.get("Location", "")
    if not target:
        transaction.set_rollback(True)
        return
    _requests().objects.filter(pk=handled.pk).update(led_to=target)


def _sender(request: HttpRequest) -> str:
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        return f"user {user.pk}"
    if not request.session.session_key:
        request.session.save()
    return f"session {request.session.session_key}"


def digest_of(request: HttpRequest) -> str:
    """The digest of what the form said, files included; its key and the anti-forgery token say nothing."""
    digest = hashlib.sha256()
    for name in sorted(set(request.POST) - IGNORED):
        digest.update(repr((name, request.POST.getlist(name))).encode())
    for name in sorted(request.FILES):
        for upload in request.FILES.getlist(name):
            digest.update(repr((name, upload.name, upload.size)).encode())
            for chunk in upload.chunks():
                digest.update(chunk)
            upload.seek(0)
    return digest.hexdigest()
