"""The names that the office looks out for; for those who keep the list."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words, role_name
from openipo.apps.backoffice.parties.forms import WatchForm
from openipo.apps.backoffice.parties.tabs import tabs_for
from openipo.apps.backoffice.people.states import role_choices
from openipo.domain.accounts.api import Actor, names_of, officer
from openipo.domain.persons.api import PersonsRefusal, WatchedName, end_watch, may, watch_name, watched_names
from openipo.kernel.security.api import Permission, allow, once
from openipo.ui.api import joined


def may_watch(actor: Actor | None) -> Permission:
    """Whoever keeps the list."""
    if not officer(actor) or actor is None:
        return officer(actor)
    return may(actor, "watch")


@allow(may_watch)
def names(request: HttpRequest) -> HttpResponse:
    return _page(request, WatchForm(roles=role_choices()))


@require_POST
@allow(may_watch)
@once
def add(request: HttpRequest) -> HttpResponse:
    """A name more."""
    desk = desk_of(request)
    form = WatchForm(request.POST, roles=role_choices())
    if not form.is_valid():
        return _page(request, form)
    try:
        watch_name(**form.cleaned_data, by=desk.actor, at=desk.at)
    except (*REFUSALS, PersonsRefusal) as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _page(request, form)
    messages.success(request, _("The name is watched."))
    return redirect("office_parties:watched")


@require_POST
@allow(may_watch)
@once
def end(request: HttpRequest, watched: int) -> HttpResponse:
    """Not watched any more."""
    desk = desk_of(request)
    get_object_or_404(WatchedName, pk=watched)
    try:
        end_watch(watched=watched, by=desk.actor, at=desk.at)
        messages.success(request, _("The name is not watched any more."))
    except (*REFUSALS, PersonsRefusal) as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    return redirect("office_parties:watched")


def _page(request: HttpRequest, form: WatchForm) -> HttpResponse:
    desk = desk_of(request)
    rows = list(watched_names(desk.on))
    entered = names_of([row.entered_by for row in rows])
    lines = [
        {
            "row": row,
            "seen_by": joined(role_name(role) for role in row.seen_by),
            "by": entered.get(row.entered_by, row.entered_by),
        }
        for row in rows
    ]
    context = {"tabs": tabs_for(desk.actor), "lines": lines, "form": form, "opened": form.is_bound}
    return render(request, "backoffice/parties/watched.html", context)
