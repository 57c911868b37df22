"""The cash desk: what is due, found by what the payer has in hand."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.money.forms import FindForm
from openipo.apps.backoffice.money.words import METHOD, TILL
from openipo.apps.backoffice.named_files import files_named, numbers_in
from openipo.apps.backoffice.sums import sum_in_words
from openipo.apps.backoffice.words import called, status_of, word_of
from openipo.domain.fees.api import (
    MONEY_DUTIES,
    Allocation,
    CashDay,
    Charge,
    Payment,
    PaymentOrder,
    may,
    open_orders,
    with_credit,
)
from openipo.domain.rights.api import FileFilter, list_files
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Status, Table, date_in_words

AT_THE_DESK = MONEY_DUTIES.rule("take-payment", "cancel", "approve")
SHOWN = 25


@allow(AT_THE_DESK)
def find(request: HttpRequest) -> HttpResponse:
    """What the words lead to: the order, the receipt, the files; else files by the payer's name."""
    desk = desk_of(request)
    form = FindForm(request.GET or None)
    words = form.cleaned_data["q"].strip() if form.is_valid() else ""
    address = _leads_to(words)
    if address:
        return redirect(address)
    till = CashDay.objects.filter(cashier=desk.actor.id, on=desk.on).first()
    context = {
        "form": form,
        "words": words,
        "found": _files_with_dues(words) if words else None,
        "orders": _orders(request),
        "till": till,
        "till_status": status_of(TILL, till.state if till else ""),
        "keeps_till": may(desk.actor, "keep-till"),
        "unlinked": with_credit().count(),
    }
    return render(request, "backoffice/money/find.html", context)


def _leads_to(words: str) -> str:
    """An address where the words name one thing; "" where they do not."""
    if not words:
        return ""
    order = PaymentOrder.objects.filter(number__iexact=words).first()
    if order is not None:
        return reverse("office_money:order", args=[order.pk])
    payment = Payment.objects.filter(receipt_number__iexact=words).first()
    if payment is not None:
        return reverse("office_money:payment", args=[payment.pk])
    if not any(sign.isdigit() for sign in words):
        return ""
    files, unknown = files_named(numbers_in(words))
    if files and not unknown:
        asked = ",".join(file.number or str(file.registration_number) for file in files)
        return f"{reverse('office_money:take')}?{urlencode({'files': asked})}"
    return ""


def _files_with_dues(words: str) -> Table:
    """Files that say these words and have something to pay."""
    due = Charge.objects.filter(status="due").values("file")
    files = list(list_files(FileFilter(words=words)).filter(pk__in=due)[:SHOWN])
    sums = dict(
        Charge.objects.filter(status="due", file__in=[file.pk for file in files])
        .values_list("file")
        .annotate(total=Sum("amount") - Sum("paid_amount"))
    )
    rows = [
        [
            Cell(file.number, url=f"{reverse('office_money:take')}?{urlencode({'files': file.number})}"),
            called(file),
            file.applicant,
            sum_in_words(sums.get(file.pk, 0)),
        ]
        for file in files
    ]
    columns = [Column(_("File")), Column(_("Mark")), Column(_("Applicant")), Column(_("Due"), "number")]
    return Table(_("Files with fees due"), columns, rows, dense=True, empty=_("No file with these words owes a fee."))


def _orders(request: HttpRequest) -> Table:
    orders = open_orders().order_by("-issued_on", "-pk")
    shown = Paginator(orders, SHOWN).get_page(request.GET.get("page"))
    rows = [
        [
            Cell(order.number, url=reverse("office_money:order", args=[order.pk])),
            order.payer_name,
            date_in_words(order.issued_on),
        ]
        for order in shown
    ]
    columns = [Column(_("Order")), Column(_("Payer")), Column(_("Issued on"), "date")]
    return Table(_("Payment orders not yet settled"), columns, rows, dense=True, empty=_("Every order is settled."))


@allow(AT_THE_DESK)
def unlinked(request: HttpRequest) -> HttpResponse:
    """Payments with credit left: overpaid, or of a purpose nobody knew."""
    page = Paginator(with_credit(), SHOWN).get_page(request.GET.get("page"))
    shown = [payment.pk for payment in page]
    linked = set(Allocation.objects.filter(payment__in=shown).values_list("payment", flat=True))
    rows = [
        [
            Cell(payment.receipt_number, url=reverse("office_money:payment", args=[payment.pk])),
            payment.payer_name,
            date_in_words(payment.received_on),
            word_of(METHOD, payment.method),
            payment.reference,
            Cell("", status=Status(_("Overpaid")) if payment.pk in linked else Status(_("Unlinked"), "care")),
            sum_in_words(payment.credit, payment.currency),
        ]
        for payment in page
    ]
    columns = [
        Column(_("Receipt")), Column(_("Payer")), Column(_("Received on"), "date"), Column(_("Paid by")),
        Column(_("Reference")), Column(_("Why")), Column(_("Credit"), "number"),
    ]  # fmt: skip
    table = Table(_("Payments with credit"), columns, rows, dense=True, empty=_("Every payment is used up."))
    return render(request, "backoffice/money/unlinked.html", {"table": table, "page": page})
