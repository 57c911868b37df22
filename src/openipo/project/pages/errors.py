"""Error pages in plain words: what happened, why, what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext as _
from django.views.defaults import bad_request

from openipo.kernel.security.api import AccessRefused, allow_public
from openipo.project.pages.bad_days import explained


def explain(request: HttpRequest, *, status: int, title: str, reason: str, instead: str = "") -> HttpResponse:
    """A page that says what happened, why, and what the reader may do."""
    return render(request, "ui/error.html", {"title": title, "reason": reason, "instead": instead}, status=status)


@allow_public
def too_large(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400 or 413: what was sent could not even be read; anything else that is wrong with it gets no page."""
    words = explained(exception)
    if words is None:
        return bad_request(request, exception)
    title, reason = gettext(words.title), gettext(words.reason)
    return explain(request, status=words.status, title=title, reason=reason, instead=gettext(words.instead))


@allow_public
def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403"""
    title = _("You may not do this")
    if isinstance(exception, AccessRefused):
        answer = exception.permission
        return explain(request, status=403, title=title, reason=str(answer.reason), instead=str(answer.instead))
    return explain(request, status=403, title=title, reason=_("You have no access to this page."))


@allow_public
def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 of a form without a valid anti-forgery token: cookies are off, or the sign-in changed in another window."""
    return explain(
        request,
        status=403,
        title=_("The form could not be accepted"),
        reason=_("It was opened before you signed in or out, or your browser keeps no cookies. Nothing was changed."),
        instead=_("Open the page anew and send the form again."),
    )


@allow_public
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404"""
    return explain(
        request,
        status=404,
        title=_("There is no such page"),
        reason=_("The address leads nowhere: it may be mistyped, or the page has moved."),
        instead=_("Go to the start page and look from there."),
    )


@allow_public
def failed(request: HttpRequest) -> HttpResponse:
    """500: drawn without database or session, which may be what failed."""
    return render(None, "ui/failed.html", status=500)
