"""Persons across files, and how each came about."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words
from openipo.apps.backoffice.parties.forms import PersonFilter, ReasonForm
from openipo.apps.backoffice.parties.tabs import tabs_for
from openipo.apps.backoffice.parties.views.likenesses import may_join
from openipo.apps.backoffice.words import PARTY, called, word_of
from openipo.domain.accounts.api import names_of, officer
from openipo.domain.persons.api import (
    Joining,
    Person,
    PersonsRefusal,
    belongings_of,
    joinings_of,
    may,
    persons,
    reasons,
    undo_joining,
)
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Table

A_PAGE = 50


@allow(officer)
def everybody(request: HttpRequest) -> HttpResponse:
    """By name, with how many parties of files belong to each."""
    desk = desk_of(request)
    form = PersonFilter(request.GET or None)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    page = Paginator(persons(words), A_PAGE).get_page(request.GET.get("page"))
    rows = [
        [Cell(each.name, url=reverse("office_parties:person", args=[each.pk])), _kind(each), Cell(each.parties)]
        for each in page
    ]
    columns = [Column(_("Name")), Column(_("Kind")), Column(_("On files"), "number")]
    table = Table(_("Persons across files"), columns, rows, empty=_("Nobody has been found on more than one file yet."))
    context = {"tabs": tabs_for(desk.actor), "form": form, "page": page, "table": table}
    return render(request, "backoffice/parties/persons.html", context)


@allow(officer)
def person(request: HttpRequest, person: int) -> HttpResponse:
    """What belongs to it as the files state it, and every joining with who, when and why."""
    desk = desk_of(request)
    shown = get_object_or_404(Person, pk=person)
    joinings = list(joinings_of(shown.pk))
    names = names_of([name for each in joinings for name in (each.joined_by, each.undone_by) if name])
    context = {
        "person": shown,
        "kind": _kind(shown),
        "tabs": tabs_for(desk.actor),
        "table": _belongings(shown),
        "joinings": [_joining(each, names, shown) for each in joinings],
        "may_undo": bool(may(desk.actor, "join")),
        "form": ReasonForm(),
    }
    return render(request, "backoffice/parties/person.html", context)


@require_POST
@allow(may_join)
@once
def undo(request: HttpRequest, joining: int) -> HttpResponse:
    """Take a joining back, with the reason."""
    desk = desk_of(request)
    row = get_object_or_404(Joining, pk=joining)
    try:
        undo_joining(joining=joining, because=request.POST.get("because", ""), by=desk.actor, at=desk.at)
        messages.success(request, _("Undone: what was before stands again."))
    except (*REFUSALS, PersonsRefusal) as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    return redirect("office_parties:person", person=row.person_id)


def _kind(person: Person) -> str:
    return _("Person") if person.kind == "person" else _("Organisation")


def _belongings(person: Person) -> Table:
    rows = [
        [
            Cell(file.number or file.registration_number, url=reverse("office_files:overview", args=[file.pk]))
            if file
            else "-",
            stated.name if stated else row.name,
            word_of(PARTY, stated.role) if stated else _("no longer on the file"),
            stated.address if stated else "",
            called(file) if file else "",
        ]
        for row, file, stated in belongings_of(person.pk)
    ]
    columns = [
        Column(_("File")),
        Column(_("As stated there")),
        Column(_("Role")),
        Column(_("Address")),
        Column(_("Mark")),
    ]
    return Table(_("On these files"), columns, rows, dense=True, empty=_("Nothing belongs to this person any more."))


def _joining(row: Joining, names: dict[str, str], shown: Person) -> dict[str, Any]:
    return {
        "row": row,
        "by": names.get(row.joined_by, row.joined_by),
        "undone_by": names.get(row.undone_by, row.undone_by),
        "reasons": reasons(row.parts),
        "elsewhere": row.person_id != shown.pk,
    }
