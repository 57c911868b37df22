"""The registers of disputes: each proceeding by its number, with parties, state and decision."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.hearings.words import REGISTERS, tabs
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import DisputeLine, RegisterFilter, disputes_in_register
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Link, Status, Table, date_in_words, in_language

A_PAGE = 30
ASKED = {"open": True, "ended": False}


@allow(officer)
def register(request: HttpRequest, procedure: str) -> HttpResponse:
    """The latest first; with ?state=open or ?state=ended only these."""
    if procedure not in REGISTERS:
        raise Http404
    is_open = ASKED.get(request.GET.get("state", ""))
    number = request.GET.get("page", "1")
    first = (int(number) - 1) * A_PAGE if number.isdecimal() and 0 < int(number) < 10_000 else 0
    lines, total = disputes_in_register(RegisterFilter(procedure, is_open), first, first + A_PAGE)
    page = Paginator(range(total), A_PAGE).get_page(number)
    title = str(REGISTERS[procedure])
    labels = (_("Number"), _("File"), _("Parties"), _("Opened"), _("State"))
    table = Table(title, list(map(Column, labels)), [_row(line) for line in lines],
                  empty=_("The register has no entry of this kind."))  # fmt: skip
    links = [Link(_("All"), "?"), Link(_("Open"), "?state=open"), Link(_("Ended"), "?state=ended")]
    context = {"table": table, "tabs": tabs(), "title": title, "leaf": page, "links": links}
    return render(request, "backoffice/hearings/register.html", context)


def _row(line: DisputeLine) -> list[object]:
    tone = "over" if line.is_final else "care" if line.is_suspended else "progress"
    state = in_language(line.phase) + (f" ({_('stands still')})" if line.is_suspended else "")
    return [
        Cell(line.number or line.key, url=reverse("office_files:proceedings", args=[line.file]), hint=line.outside),
        Cell(line.file_number, hint=line.mark),
        ", ".join(line.parties),
        date_in_words(line.opened_on),
        Cell("", status=Status(state, tone)),
    ]
