"""One request for many rights: what it costs, working it off, and the result for each right."""

import csv
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.files.listing import interest_lines
from openipo.apps.backoffice.sums import plain_sum, sum_in_words
from openipo.apps.backoffice.together.listing import MAY_RECEIVE, label_of
from openipo.apps.backoffice.words import called
from openipo.domain.cases.api import (
    CollectiveLine,
    CollectiveRequest,
    collective_count,
    lines_of,
    quote_collective_request,
    work_off_collective_request,
)
from openipo.domain.fees.api import Payment, credit_left
from openipo.domain.rights.api import File
from openipo.kernel.security.api import allow, as_sheet_text, once
from openipo.ui.api import Cell, Column, Fact, Status, Table, date_in_words, in_language

SHOWN = 50
STATES = {
    "waiting": (gettext_lazy("Waiting"), "neutral"),
    "requested": (gettext_lazy("With an officer"), "progress"),
    "decided": (gettext_lazy("Decided"), "good"),
    "refused": (gettext_lazy("Refused"), "bad"),
}


class PaymentForm(forms.Form):
    """The payment that came with the request, by its receipt; none: the fees are left to be paid."""

    receipt = forms.CharField(
        label=gettext_lazy("Receipt number of the payment"),
        help_text=gettext_lazy("Leave it empty to work the request off now and be paid later."),
        required=False,
        max_length=40,
    )

    def clean_receipt(self) -> Payment | None:
        number = self.cleaned_data["receipt"].strip()
        if not number:
            return None
        payment = Payment.objects.filter(receipt_number__iexact=number).first()
        if payment is None or credit_left(payment) <= 0:
            raise forms.ValidationError(_("No payment with credit has the receipt %(number)s.") % {"number": number})
        return payment


@allow(MAY_RECEIVE)
def one(request: HttpRequest, number: int) -> HttpResponse:
    return _page(request, get_object_or_404(CollectiveRequest, pk=number), PaymentForm())


@allow(MAY_RECEIVE)
@require_POST
@once
def reckon(request: HttpRequest, number: int) -> HttpResponse:
    """What it would cost today, and which rights would be refused: nothing happens on the files."""
    desk = desk_of(request)
    quote = quote_collective_request(request=number, on=desk.on, by=desk.actor, at=desk.at)
    said = _("%(amount)s for %(files)d rights; %(refused)d would be refused.")
    facts = {"amount": sum_in_words(quote.amount), "files": quote.files, "refused": quote.refused}
    messages.success(request, said % facts)
    return redirect("office_together:one", number=number)


@allow(MAY_RECEIVE)
@require_POST
@once
def work_off(request: HttpRequest, number: int) -> HttpResponse:
    """Do it on every right that waits. Sent again, it goes on where it stood."""
    desk, found = desk_of(request), get_object_or_404(CollectiveRequest, pk=number)
    form = PaymentForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    payment = form.cleaned_data["receipt"]
    try:
        count = work_off_collective_request(
            request=found.pk, on=desk.on, by=desk.actor, at=desk.at, payment=payment.pk if payment else None
        )
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            form.add_error(None, sentence)
        return _page(request, found, form, status=422)
    said = ngettext("%(count)d right worked off.", "%(count)d rights worked off.", count)
    messages.success(request, said % {"count": count})
    return redirect("office_together:one", number=found.pk)


@allow(MAY_RECEIVE)
def results(request: HttpRequest, number: int) -> HttpResponse:
    """The result for each right as a sheet."""
    found, desk = get_object_or_404(CollectiveRequest, pk=number), desk_of(request)
    lines = list(lines_of(found))
    burdened = _burdened(lines, _files(lines), desk)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.number.replace("/", "-")}.csv"'
    writer = csv.writer(answer)
    titles = [_("Number"), _("Result"), _("Fees"), _("Paid"), _("Reason"), _("Licences, charges and orders")]
    writer.writerow(titles)
    for line in lines:
        paid = _("yes") if line.is_paid else _("no")
        row = [line.stated, STATES[line.state][0], plain_sum(line.amount), paid, in_language(line.reason)]
        row.append(burdened[line.pk])
        writer.writerow([as_sheet_text(str(value)) for value in row])
    return answer


def _page(request: HttpRequest, found: CollectiveRequest, form: PaymentForm, status: int = 200) -> HttpResponse:
    state = request.GET.get("state", "")
    chosen = state if state in STATES else ""
    page = Paginator(lines_of(found, chosen), SHOWN).get_page(request.GET.get("page"))
    count = collective_count(found)
    tabs = [(name, word, count.by_state.get(name, 0)) for name, (word, _tone) in STATES.items()]
    context: dict[str, Any] = {
        "found": found,
        "title": label_of(found),
        "count": count,
        "waiting": count.by_state.get("waiting", 0),
        "states": tabs,
        "chosen": chosen,
        "facts": _facts(found, count.amount, count.paid),
        "table": _table(list(page), desk_of(request)),
        "page": page,
        "form": form,
    }
    return render(request, "backoffice/together/one.html", context, status=status)


def _facts(found: CollectiveRequest, amount: int, paid: int) -> list[Fact]:
    facts = [
        Fact(_("Received on"), date_in_words(found.received_on)),
        Fact(_("Fees"), sum_in_words(amount) if amount else _("not reckoned yet")),
        Fact(_("Rights paid for"), paid),
    ]
    payment = Payment.objects.filter(pk=found.payment or 0).first()
    if payment is not None:
        address = reverse("office_money:payment", args=[payment.pk])
        facts.append(Fact(_("Payment"), payment.receipt_number, url=address))
    return facts


def _table(lines: Sequence[CollectiveLine], desk: Desk) -> Table:
    files = _files(lines)
    burdened = _burdened(lines, files, desk)
    columns = [Column(_("Right")), Column(_("Mark")), Column(_("Licences, charges and orders"))]
    columns += [Column(_("Result")), Column(_("Fees"), "number")]
    rows = [_row(line, files.get(line.file) if line.file else None, burdened[line.pk]) for line in lines]
    return Table(_("Result for each right"), columns, rows, dense=True, empty=_("No right is in this state."))


def _files(lines: Sequence[CollectiveLine]) -> dict[UUID, File]:
    return File.objects.in_bulk([line.file for line in lines if line.file])


def _burdened(lines: Sequence[CollectiveLine], files: Mapping[UUID, File], desk: Desk) -> dict[int, str]:
    """Who has an interest that stands today, by line: "licensee: Lea Ltd; pledgee: Harbour Bank"."""
    told = interest_lines(list(files.values()), "", desk)
    return {line.pk: told.get(line.file, "") if line.file else "" for line in lines}


def _row(line: CollectiveLine, file: File | None, burdened: str) -> list[object]:
    word, tone = STATES[line.state]
    address = reverse("office_files:overview", args=[line.file]) if line.file else ""
    why = in_language(line.reason) if line.reason else ""
    amount = sum_in_words(line.amount) if line.amount else ""
    mark = Cell(called(file), hint=file.applicant) if file else ""
    return [Cell(line.stated, url=address), mark, burdened, Cell("", status=Status(str(word), tone), hint=why), amount]
