"""Payment orders: what the office asked somebody to pay."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.money.papers import order_pdf as printed
from openipo.apps.backoffice.papers import pdf_answer
from openipo.apps.backoffice.sums import sum_in_words
from openipo.apps.backoffice.words import CHARGE, status_of
from openipo.domain.fees.api import MONEY_DUTIES, Charge, PaymentOrder
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Table, in_language

DESK = MONEY_DUTIES.rule("issue-order", "take-payment", "approve")


@allow(DESK)
def order(request: HttpRequest, order: int) -> HttpResponse:
    """The order with what has become of each line."""
    found = get_object_or_404(PaymentOrder, pk=order)
    lines = list(found.lines.order_by("pk"))
    charges = {
        (charge.file, charge.key): charge for charge in Charge.objects.filter(file__in=[line.file for line in lines])
    }
    rows = [
        [
            Cell(line.file_number, url=reverse("office_files:fees", args=[line.file])),
            in_language(line.label),
            Cell(in_language(line.because), hint=line.law),
            Cell("", status=status_of(CHARGE, _state(charges.get((line.file, line.charge_key))))),
            sum_in_words(line.amount, found.currency),
        ]
        for line in lines
    ]
    columns = [
        Column(_("File")), Column(_("Fee")), Column(_("Why")), Column(_("State")), Column(_("Amount"), "number"),
    ]  # fmt: skip
    context = {
        "order": found,
        "table": Table(_("To be paid"), columns, rows, dense=True),
        "total": sum_in_words(sum(line.amount for line in lines), found.currency),
        "is_due": any(_state(charge) == "due" for charge in charges.values()),
        "payments": found.payments.order_by("pk"),
    }
    return render(request, "backoffice/money/order.html", context)


@allow(DESK)
def order_pdf(request: HttpRequest, order: int) -> HttpResponse:
    """The statement of fees as PDF."""
    found = get_object_or_404(PaymentOrder, pk=order)
    return pdf_answer(printed(found, desk_of(request).at), found.number)


def _state(charge: Charge | None) -> str:
    return charge.status if charge is not None else ""
