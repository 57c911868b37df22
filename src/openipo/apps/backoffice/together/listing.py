"""All requests for many rights, and what may be asked for in this way."""

from collections.abc import Iterable
from datetime import date

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import desk_of
from openipo.domain.cases.api import (
    FILE_DUTIES,
    CollectiveKind,
    CollectiveRequest,
    collective_kinds,
    collective_requests,
    law_on,
    own_books,
)
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Status, Table, date_in_words, in_language

MAY_RECEIVE = FILE_DUTIES.rule("open-proceeding")
SHOWN = 25


@allow(MAY_RECEIVE)
def index(request: HttpRequest) -> HttpResponse:
    """The latest first; a link for each kind of request."""
    desk = desk_of(request)
    page = Paginator(collective_requests(), SHOWN).get_page(request.GET.get("page"))
    context = {"page": page, "table": _table(page), "kinds": [(kind, address(kind)) for kind in kinds_on(desk.on)]}
    return render(request, "backoffice/together/index.html", context)


def kinds_on(on: date) -> list[CollectiveKind]:
    """What the law books of this office let be asked for on many files."""
    return [kind for book in own_books() for kind in collective_kinds(book, on)]


def address(kind: CollectiveKind) -> str:
    """Where a request of this kind is received."""
    if kind.step:
        return reverse("office_together:new_step", args=[kind.procedure, kind.step])
    return reverse("office_together:new_procedure", args=[kind.procedure])


def label_of(request: CollectiveRequest) -> str:
    """What is asked for, in the reader's language, as the law said on the day of receipt."""
    procedure = law_on(request.book, request.received_on).revision.procedures[request.procedure]
    return in_language(procedure.steps[request.step].label if request.step else procedure.label)


def _table(rows: Iterable[CollectiveRequest]) -> Table:
    return Table(
        caption=_("Requests for many rights"),
        columns=[
            Column(_("Number")),
            Column(_("Asked for")),
            Column(_("Received")),
            Column(_("Rights"), "number"),
            Column(_("State")),
        ],
        rows=[_row(each) for each in rows],
        empty=_("No request for many rights has come in."),
    )


def _row(each: CollectiveRequest) -> list[Cell]:
    waiting, rights = each.waiting, each.rights  # type: ignore[attr-defined]
    state = Status(_("%(count)d waiting") % {"count": waiting}, "progress") if waiting else Status(_("Done"), "good")
    return [
        Cell(each.number, url=reverse("office_together:one", args=[each.pk])),
        Cell(label_of(each)),
        Cell(date_in_words(each.received_on)),
        Cell(str(rights)),
        Cell("", status=state),
    ]
