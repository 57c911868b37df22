"""Invoices: listed with what is still open, issued for several files, printed, withdrawn by a credit note."""

from datetime import timedelta

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.books.forms import InvoiceForm, ReasonForm
from openipo.apps.backoffice.books.page import Content, Panel, books_page
from openipo.apps.backoffice.books.words import INVOICE
from openipo.apps.backoffice.desk import desk_of, refusal_in_words
from openipo.apps.backoffice.money.due import due_on
from openipo.apps.backoffice.money.papers import invoice_pdf as printed
from openipo.apps.backoffice.money.refusals import MONEY_REFUSALS
from openipo.apps.backoffice.named_files import files_named, numbers_in
from openipo.apps.backoffice.papers import pdf_answer
from openipo.apps.backoffice.sums import sum_in_words
from openipo.apps.backoffice.words import status_of
from openipo.domain.cases.api import credit_invoice, issue_invoice
from openipo.domain.fees.api import MONEY_DUTIES, Invoice, InvoiceState, Payer, invoice_states
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Fact, Table, date_in_words, in_language

KEEPERS = MONEY_DUTIES.rule("issue-invoice")
SHOWN = 25
USUAL = timedelta(days=30)


@allow(KEEPERS)
def invoices(request: HttpRequest) -> HttpResponse:
    return _list(request)


@require_POST
@allow(KEEPERS)
@once
def issue(request: HttpRequest) -> HttpResponse:
    """An invoice for all that is due on the files named, to any payer."""
    desk = desk_of(request)
    form = InvoiceForm(request.POST)
    if not form.is_valid():
        return _list(request, form)
    stated = form.cleaned_data
    files, unknown = files_named(numbers_in(stated["files"]))
    if unknown:
        form.add_error("files", _("No file has the number %(numbers)s.") % {"numbers": ", ".join(unknown)})
        return _list(request, form)
    payer = Payer(stated["payer_name"], stated["payer_address"], stated["payer_reference"])
    try:
        invoice = issue_invoice(
            charges=[line.ref for line in due_on([file.pk for file in files], desk.on)],
            payer=payer,
            due_on=stated["due_on"],
            on=desk.on,
            by=desk.actor,
            at=desk.at,
            key=request.POST["request_key"],
        )
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _list(request, form)
    return redirect("office_books:invoice", invoice=invoice.pk)


@allow(KEEPERS)
def invoice(request: HttpRequest, invoice: int) -> HttpResponse:
    return _shown(request, get_object_or_404(Invoice, pk=invoice))


@allow(KEEPERS)
def invoice_pdf(request: HttpRequest, invoice: int) -> HttpResponse:
    found = get_object_or_404(Invoice, pk=invoice)
    return pdf_answer(printed(found, desk_of(request).at), found.number)


@require_POST
@allow(KEEPERS)
@once
def withdraw(request: HttpRequest, invoice: int) -> HttpResponse:
    """Withdraw it by a credit note, with a reason."""
    desk, found = desk_of(request), get_object_or_404(Invoice, pk=invoice)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, form)
    try:
        note = credit_invoice(invoice=found, reason=form.cleaned_data["reason"], on=desk.on, by=desk.actor, at=desk.at)
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _shown(request, found, form)
    messages.success(request, _("Withdrawn by credit note %(number)s.") % {"number": note.number})
    return redirect("office_books:invoice", invoice=note.pk)


def _list(request: HttpRequest, form: InvoiceForm | None = None) -> HttpResponse:
    desk = desk_of(request)
    page = Paginator(Invoice.objects.order_by("-issued_on", "-pk"), SHOWN).get_page(request.GET.get("page"))
    states = invoice_states(
        Invoice.objects.filter(pk__in=[each.pk for each in page]).order_by("-issued_on", "-pk"), desk.on
    )
    columns = [
        Column(_("Invoice")), Column(_("Payer")), Column(_("Issued on"), "date"), Column(_("Payable by"), "date"),
        Column(_("State")), Column(_("Total"), "number"), Column(_("Open"), "number"),
    ]  # fmt: skip
    shown = form or InvoiceForm(initial={"due_on": desk.on + USUAL, "files": request.GET.get("files", "")})
    content = Content(
        here="invoices",
        title=_("Invoices"),
        tables=[
            Table(_("Invoices"), columns, [_row(state) for state in states], dense=True, empty=_("No invoice yet."))
        ],
        page=page,
        panels=[Panel(_("New invoice"), shown, reverse("office_books:issue"), _("Issue the invoice"), key="o")],
    )
    return books_page(request, content)


def _row(state: InvoiceState) -> list[object]:
    found = state.invoice
    return [
        Cell(found.number, url=reverse("office_books:invoice", args=[found.pk])),
        found.payer_name,
        date_in_words(found.issued_on),
        date_in_words(found.due_on),
        Cell("", status=status_of(INVOICE, state.word)),
        sum_in_words(state.total, found.currency),
        sum_in_words(state.open_amount, found.currency),
    ]


def _shown(request: HttpRequest, found: Invoice, form: ReasonForm | None = None) -> HttpResponse:
    desk = desk_of(request)
    [state] = invoice_states(Invoice.objects.filter(pk=found.pk), desk.on)
    rows = [
        [
            Cell(line.file_number, url=reverse("office_files:fees", args=[line.file])),
            in_language(line.label),
            Cell(in_language(line.because), hint=line.law),
            sum_in_words(line.amount, found.currency),
        ]
        for line in found.lines.order_by("pk")
    ]
    columns = [Column(_("File")), Column(_("Fee")), Column(_("Why")), Column(_("Amount"), "number")]
    is_open = state.word not in {"withdrawn", "credit-note"}
    back = Panel(
        _("Withdraw this invoice"), form or ReasonForm(), reverse("office_books:withdraw_invoice", args=[found.pk]),
        _("Issue the credit note"), kind="grave", opened=False,
        note=_("Nothing is erased: a credit note with a number of its own is written. The fees themselves stay due."),
    )  # fmt: skip
    content = Content(
        here="invoices",
        title=found.number,
        caption=_("Credit note") if state.word == "credit-note" else _("Invoice"),
        status=status_of(INVOICE, state.word),
        links=[(_("Print (PDF)"), reverse("office_books:invoice_pdf", args=[found.pk]))],
        facts=_facts(state),
        tables=[Table(_("To be paid"), columns, rows, dense=True)],
        panels=[back] if is_open else [],
    )
    return books_page(request, content)


def _facts(state: InvoiceState) -> list[Fact]:
    found = state.invoice
    other = found.credits or getattr(found, "credited_by", None)
    facts = [
        Fact(_("Payer"), found.payer_name),
        Fact(_("Address"), found.payer_address),
        Fact(_("Payer's reference"), found.payer_reference),
        Fact(_("Issued on"), date_in_words(found.issued_on)),
        Fact(_("Payable by"), date_in_words(found.due_on)),
        Fact(_("Total"), sum_in_words(state.total, found.currency)),
        Fact(_("Open"), sum_in_words(state.open_amount, found.currency)),
        Fact(_("Reason"), found.reason),
    ]
    if other is not None:
        label = _("Withdraws") if found.credits else _("Withdrawn by")
        facts.append(Fact(label, other.number, url=reverse("office_books:invoice", args=[other.pk])))
    return [fact for fact in facts if fact.value]
