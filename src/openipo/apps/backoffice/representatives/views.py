"""The register of representatives for officers, and the counter at which an application for entry is received."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.representatives.forms import EntryForm, RepresentativeFilter
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import (
    FILE_DUTIES,
    may,
    receive_application,
    registered_representatives,
    representative_files,
)
from openipo.domain.parties.api import Address, Party
from openipo.domain.procedures.api import book_folders
from openipo.domain.rights.api import NO_MARK, ApplicationContent
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Status, Table, date_in_words, in_language

A_PAGE = 50


def book_of_representatives() -> str:
    """The law book of this office about representatives; "" where its law has none."""
    name = f"{settings.OFFICE}/representative"
    return name if name in book_folders() else ""


@allow(officer)
def register(request: HttpRequest) -> HttpResponse:
    """Everybody who is or was entered; each leads to the file."""
    return _page(request, desk_of(request))


@require_POST
@allow(FILE_DUTIES.rule("receive"))
@once
def receive(request: HttpRequest) -> HttpResponse:
    """An application for entry gets its number."""
    desk, book = desk_of(request), book_of_representatives()
    if not book:
        raise Http404
    form = EntryForm(request.POST)
    if not form.is_valid():
        return _page(request, desk, form)
    try:
        received = receive_application(
            book=book,
            content=content_of(form.cleaned_data, desk.language),
            received_on=form.cleaned_data["received_on"],
            by=desk.actor,
            at=desk.at,
            key=request.POST["request_key"],
        )
    except REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _page(request, desk, form)
    messages.success(request, _("Received under the number %(number)s.") % {"number": received.number})
    return redirect("office_files:overview", file=received.file)


def content_of(stated: Mapping[str, Any], language: str) -> ApplicationContent:
    """The person as applicant, the firm as a party of its own."""
    address = Address((stated["street"],), stated["city"], stated["postal_code"], country=stated["country"])
    person = Party("p1", "applicant", stated["name"], "person", address, email=stated["email"], language=language)
    firm = (Party("f1", "firm", stated["firm"], address=address, language=language),) if stated["firm"] else ()
    return ApplicationContent(NO_MARK, (person, *firm), (), language=language)


def _page(request: HttpRequest, desk: Desk, form: EntryForm | None = None) -> HttpResponse:
    narrowed = RepresentativeFilter(request.GET or None)
    words = narrowed.cleaned_data["words"] if narrowed.is_valid() else ""
    page = Paginator(representative_files(words), A_PAGE).get_page(request.GET.get("page"))
    rows = [
        [
            Cell(each.code, url=reverse("office_files:overview", args=[each.file])),
            each.name,
            each.firm or "-",
            Cell("", status=Status(in_language(each.standing_label) or "-", "good" if each.may_act else "care")),
            date_in_words(each.entered_on),
        ]
        for each in registered_representatives(page)
    ]
    columns = [
        Column(_("Code")),
        Column(_("Name")),
        Column(_("Firm")),
        Column(_("Standing")),
        Column(_("Entered"), "date"),
    ]
    context = {
        "table": Table(_("Representatives"), columns, rows, empty=_("No representative of this name is entered.")),
        "page": page,
        "narrowed": narrowed,
        "form": form or EntryForm(initial={"received_on": desk.on}),
        "opened": form is not None,
        "may_receive": bool(may(desk.actor, "receive")) and bool(book_of_representatives()),
    }
    return render(request, "backoffice/representatives/register.html", context)
