"""The public registers of disputes: oppositions, claims, appeals, court cases of files that are open to inspection."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.apps.register.addresses import in_address
from openipo.domain.cases.api import DisputeLine, RegisterFilter, disputes_in_register
from openipo.kernel.security.api import allow_public
from openipo.ui.api import Cell, Column, Link, Status, Table, date_in_words, in_language

A_PAGE = 30
# Whoever observes is no party, and is not named to the public.
REGISTERS = {
    "opposition": gettext_lazy("Oppositions"),
    "invalidity": gettext_lazy("Invalidity"),
    "revocation": gettext_lazy("Revocation"),
    "cancellation": gettext_lazy("Cancellation"),
    "appeal": gettext_lazy("Appeals"),
    "court-case": gettext_lazy("Court cases"),
}


@allow_public
def disputes(request: HttpRequest, procedure: str = "opposition") -> HttpResponse:
    """By number, the latest first, in the public's words."""
    if procedure not in REGISTERS:
        raise Http404
    number = request.GET.get("page", "1")
    first = (int(number) - 1) * A_PAGE if number.isdecimal() and 0 < int(number) < 10_000 else 0
    lines, total = disputes_in_register(RegisterFilter(procedure, public_only=True), first, first + A_PAGE)
    title = str(REGISTERS[procedure])
    labels = (_("Number"), _("Mark"), _("Parties"), _("Opened"), _("State"))
    table = Table(title, list(map(Column, labels)), [_row(line) for line in lines],
                  empty=_("The register has no entry of this kind."))  # fmt: skip
    tabs = [Link(str(label), reverse("register:disputes", args=[kind])) for kind, label in REGISTERS.items()]
    page = Paginator(range(total), A_PAGE).get_page(number)
    here = reverse("register:disputes", args=[procedure])
    context = {"table": table, "tabs": tabs, "page": page, "title": title, "here": here}
    return render(request, "register/disputes.html", context)


def _row(line: DisputeLine) -> list[object]:
    return [
        Cell(line.number, hint=line.outside),
        Cell(line.mark, url=reverse("register:mark", args=[in_address(line.file_number)]), hint=line.file_number),
        ", ".join(line.parties),
        date_in_words(line.opened_on),
        Cell("", status=Status(in_language(line.public), "over" if line.is_final else "progress")),
    ]
