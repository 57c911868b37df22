"""The lists that are searched beside the marks, and loading them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words
from openipo.apps.backoffice.search.forms import ListForm
from openipo.apps.backoffice.search.needing_index import needs_index
from openipo.apps.backoffice.search.tabs import tabs_for
from openipo.domain.accounts.api import officer
from openipo.domain.searches.api import LIST_KINDS, SearchRefused, load_list, loaded_signs, may
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Table, instant_in_words


@allow(officer)
@require_http_methods(["GET", "POST"])
@once
@needs_index
def lists(request: HttpRequest) -> HttpResponse:
    """What is loaded; who may, loads a table. Pictures come with `openipo lists load`."""
    desk = desk_of(request)
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        content = form.cleaned_data["table"].read()
        try:
            loaded = load_list(content, kind=form.cleaned_data["kind"], by=desk.actor, at=desk.at)
        except (*REFUSALS, SearchRefused) as refusal:
            for sentence in refusal_in_words(refusal):
                form.add_error("table", sentence)
        else:
            messages.success(request, _("Loaded: %(count)s signs.") % {"count": sum(loaded.values())})
            return redirect("office_search:lists")
    rows = [[str(LIST_KINDS[kind]), Cell(count), instant_in_words(at)] for kind, count, at in loaded_signs()]
    columns = [Column(_("List")), Column(_("Signs"), "number"), Column(_("Loaded"))]
    context = {
        "tabs": tabs_for(desk.actor),
        "form": form if may(desk.actor, "load-list") else None,
        "table": Table(_("Lists searched beside the marks"), columns, rows, empty=_("No list is loaded.")),
    }
    return render(request, "backoffice/search/lists.html", context, status=422 if form.errors else 200)
