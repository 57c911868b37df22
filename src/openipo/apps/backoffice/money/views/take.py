"""Take a payment for charges of one or several files, or state in an order what is to be paid."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.money.due import DueLine, codes_of_order, due_on
from openipo.apps.backoffice.money.forms import TakeForm
from openipo.apps.backoffice.money.refusals import MONEY_REFUSALS
from openipo.apps.backoffice.named_files import files_named, numbers_in
from openipo.apps.backoffice.sums import currency, plain_sum, sum_in_words
from openipo.domain.cases.api import issue_payment_order, record_payment
from openipo.domain.fees.api import MONEY_DUTIES, PaymentOrder
from openipo.kernel.security.api import allow, once


@allow(MONEY_DUTIES.rule("take-payment"))
def take(request: HttpRequest) -> HttpResponse:
    """The page: `files` names the files by number, `order` a payment order."""
    desk = desk_of(request)
    order = _order(request)
    lines, numbers, unknown = _lines(request, desk, order)
    if request.method == "POST":
        return _answer(request, desk, lines, order)
    ticked = [line for line in lines if order is None or line.code in codes_of_order(order)]
    initial = {
        "charges": [line.code for line in ticked],
        "amount": plain_sum(sum(line.charge.open_amount for line in ticked)) if ticked else "",
        "payer_name": order.payer_name if order else (lines[0].payer if lines else ""),
        "received_on": desk.on,
        "method": "cash" if lines else "transfer",
    }
    form = TakeForm(lines=lines, today=desk.on, initial=initial)
    return _page(request, form, numbers=numbers, unknown=unknown, order=order)


def _answer(request: HttpRequest, desk: Desk, lines: list[DueLine], order: PaymentOrder | None) -> HttpResponse:
    if "issue" in request.POST:
        return issue(request, desk, lines)
    if "reckon" in request.POST:
        return _reckoned(request, desk, lines, order)
    return take_it(request, desk, lines, order)


@once
def take_it(request: HttpRequest, desk: Desk, lines: list[DueLine], order: PaymentOrder | None) -> HttpResponse:
    """Record the payment. An amount that differs from what is due is asked about first."""
    form = TakeForm(request.POST, lines=lines, today=desk.on)
    if not form.is_valid():
        return _page(request, form, order=order)
    stated = form.cleaned_data
    if form.difference and form.chosen and not stated["agreed"]:
        return _page(request, form, order=order, difference=form.difference)
    try:
        paid = record_payment(
            charges=[line.ref for line in form.chosen],
            amount=stated["amount"],
            currency=currency(),
            method=stated["method"],
            payer_name=stated["payer_name"],
            received_on=stated["received_on"],
            by=desk.actor,
            at=desk.at,
            key=request.POST["request_key"],
            reference=stated["reference"],
            order=order,
        )
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _page(request, form, order=order)
    messages.success(request, _("Payment taken under receipt %(number)s.") % {"number": paid.receipt_number})
    return redirect("office_money:payment", payment=paid.payment)


@once
def issue(request: HttpRequest, desk: Desk, lines: list[DueLine]) -> HttpResponse:
    """State what is ticked in a payment order, to be paid later."""
    form = TakeForm(request.POST, lines=lines, today=desk.on)
    form.fields["amount"].required = form.fields["method"].required = False
    if not form.is_valid():
        return _page(request, form)
    try:
        order = issue_payment_order(
            charges=[line.ref for line in form.chosen],
            payer_name=form.cleaned_data["payer_name"],
            on=desk.on,
            by=desk.actor,
            at=desk.at,
            key=request.POST["request_key"],
        )
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _page(request, form)
    return redirect("office_money:order", order=order.pk)


def _reckoned(request: HttpRequest, desk: Desk, lines: list[DueLine], order: PaymentOrder | None) -> HttpResponse:
    """The same page with the sum of what is ticked; nothing is taken."""
    ticked = set(request.POST.getlist("charges"))
    total = sum(line.charge.open_amount for line in lines if line.code in ticked)
    initial: dict[str, Any] = {name: request.POST.get(name, "") for name in TakeForm.base_fields}
    initial |= {"charges": list(ticked), "amount": plain_sum(total), "agreed": False}
    return _page(request, TakeForm(lines=lines, today=desk.on, initial=initial), order=order)


def _page(
    request: HttpRequest,
    form: TakeForm,
    *,
    order: PaymentOrder | None = None,
    **more: Any,
) -> HttpResponse:
    ticked = set(form["charges"].value() or ())
    difference = more.get("difference", 0)
    context = {
        "form": form,
        "rows": [
            (place, line, line.code in ticked, sum_in_words(line.charge.open_amount))
            for place, line in enumerate(form.lines)
        ],
        "total": sum_in_words(sum(line.charge.open_amount for line in form.lines if line.code in ticked)),
        "order": order,
        "numbers": more.get("numbers") or request.POST.get("files", "") or request.GET.get("files", ""),
        "unknown": ", ".join(more.get("unknown", ())),
        "over": sum_in_words(difference) if difference > 0 else "",
        "short": sum_in_words(-difference) if difference < 0 else "",
    }
    return render(request, "backoffice/money/take.html", context)


def _order(request: HttpRequest) -> PaymentOrder | None:
    sent = request.POST if request.method == "POST" else request.GET
    number = sent.get("order", "")
    return PaymentOrder.objects.prefetch_related("lines").filter(number=number).first() if number else None


def _lines(request: HttpRequest, desk: Desk, order: PaymentOrder | None) -> tuple[list[DueLine], str, list[str]]:
    """What is due on the files named, the numbers as they were given, and those that no file has."""
    sent = request.POST if request.method == "POST" else request.GET
    named = ",".join(sent.getlist("files"))
    files, unknown = files_named(numbers_in(named))
    ids = [file.pk for file in files]
    if order is not None:
        ids += [line.file for line in order.lines.all() if line.file not in ids]
    return due_on(dict.fromkeys(ids), _paid_on(sent, desk)), named, unknown


def _paid_on(sent: Any, desk: Desk) -> date:
    """The day of the payment decides the price; today where none is stated, or one that has not come."""
    try:
        day = date.fromisoformat(sent.get("received_on", ""))
    except ValueError:
        return desk.on
    return min(day, desk.on)
