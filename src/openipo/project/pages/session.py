"""Staying signed in, the language of the pages, and acting for another officer."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.i18n import set_language as django_set_language

from openipo.domain.accounts.api import NotActingFor, User, actor_of, office_named, signed_in
from openipo.kernel.clock.api import now, today
from openipo.kernel.security.api import allow, allow_public
from openipo.project.middleware.time_out import ACTIVE_AT
from openipo.project.middleware.who_acts import ACTING_FOR


@allow(signed_in)
@require_POST
def stay_signed_in(request: HttpRequest) -> HttpResponse:
    """The person is still here."""
    request.session[ACTIVE_AT] = now().timestamp()
    return HttpResponse(status=204) if request.headers.get("X-Requested-With") else redirect("start")


@allow_public
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """The pages are shown in another language, now and, for a person with an account, at the next sign-in."""
    language = request.POST.get("language", "")
    if request.user.is_authenticated and language in dict(settings.LANGUAGES):
        request.user.language = language
        request.user.save(update_fields=["language"])
    return django_set_language(request)


@allow(signed_in)
@require_POST
def acting_for(request: HttpRequest) -> HttpResponse:
    """Act on behalf of the officer named, or for oneself again if none is."""
    name = request.POST.get("officer", "")
    if not name or not isinstance(request.user, User):
        request.session.pop(ACTING_FOR, None)
        return redirect("start")
    try:
        actor_of(request.user, on=today(office_named(settings.OFFICE).time_zone), acting_for=name)
    except NotActingFor as refusal:
        messages.error(request, str(refusal))
        return redirect("start")
    request.session[ACTING_FOR] = name
    messages.success(request, _("From now on you act for %(officer)s.") % {"officer": name})
    return redirect("start")
