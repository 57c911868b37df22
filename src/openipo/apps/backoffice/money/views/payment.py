"""A payment: what it settled, what is left of it, its receipt; and its undoing, by a counter-entry of two persons."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.books.forms import AdvanceForm, ApplyForm, AskRefundForm, MoveForm, ReasonForm
from openipo.apps.backoffice.books.page import Panel
from openipo.apps.backoffice.desk import Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.money.due import charge_names, due_on
from openipo.apps.backoffice.money.forms import RefundForm, SecondPersonForm, UseForm
from openipo.apps.backoffice.money.papers import receipt_pdf
from openipo.apps.backoffice.money.refusals import MONEY_REFUSALS
from openipo.apps.backoffice.money.second_person import second_person
from openipo.apps.backoffice.money.words import METHOD
from openipo.apps.backoffice.named_files import files_named, numbers_in
from openipo.apps.backoffice.papers import pdf_answer
from openipo.apps.backoffice.sums import plain_sum, sum_in_words
from openipo.apps.backoffice.words import word_of
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import cancel_payment, settle_charges
from openipo.domain.fees.api import LAID_UP, MONEY_DUTIES, Advance, Payment, credit_left, may, refund_credit
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Fact, Status, Table, date_in_words, in_language, instant_in_words

AT_THE_DESK = MONEY_DUTIES.rule("take-payment", "cancel", "approve")


@allow(AT_THE_DESK)
def payment(request: HttpRequest, payment: int) -> HttpResponse:
    return payment_page(request, _payment(payment))


@allow(AT_THE_DESK)
def receipt(request: HttpRequest, payment: int) -> HttpResponse:
    """The receipt as PDF."""
    found = _payment(payment)
    return pdf_answer(receipt_pdf(found, desk_of(request).at), found.receipt_number)


@require_POST
@allow(MONEY_DUTIES.rule("cancel"))
@once
def cancel(request: HttpRequest, payment: int) -> HttpResponse:
    """Undo it by a counter-entry, which a second person from finance confirms on the spot."""
    desk, found = desk_of(request), _payment(payment)
    form = SecondPersonForm(request.POST, prefix="cancel")
    second = second_person(request, form, desk.on) if form.is_valid() else None
    if second is None:
        return payment_page(request, found, cancel_form=form)
    try:
        entry = cancel_payment(
            payment=found,
            reason=form.cleaned_data["reason"],
            confirmed_by=second,
            on=desk.on,
            by=desk.actor,
            at=desk.at,
        )
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return payment_page(request, found, cancel_form=form)
    messages.success(request, _("Cancelled by counter-entry %(number)s.") % {"number": entry.receipt_number})
    return redirect("office_money:payment", payment=entry.pk)


@require_POST
@allow(MONEY_DUTIES.rule("cancel"))
@once
def refund(request: HttpRequest, payment: int) -> HttpResponse:
    """Give credit back, on the word of two persons."""
    desk, found = desk_of(request), _payment(payment)
    form = RefundForm(request.POST, prefix="refund")
    second = second_person(request, form, desk.on) if form.is_valid() else None
    if second is None:
        return payment_page(request, found, refund_form=form)
    stated = {name: form.cleaned_data[name] for name in ("amount", "method", "reason")}
    try:
        refund_credit(
            payment=found,
            confirmed_by=second,
            on=desk.on,
            at=desk.at,
            by=desk.actor,
            key=request.POST["request_key"],
            **stated,
        )
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return payment_page(request, found, refund_form=form)
    messages.success(request, _("%(amount)s given back.") % {"amount": sum_in_words(stated["amount"], found.currency)})
    return redirect("office_money:payment", payment=found.pk)


@require_POST
@allow(MONEY_DUTIES.rule("allocate"))
@once
def use(request: HttpRequest, payment: int) -> HttpResponse:
    """Let what is left of it settle what is due on the files named, in their order."""
    desk, found = desk_of(request), _payment(payment)
    form = UseForm(request.POST, prefix="use")
    if not form.is_valid():
        return payment_page(request, found, use_form=form)
    files, unknown = files_named(numbers_in(form.cleaned_data["files"]))
    lines = due_on([file.pk for file in files], desk.on)
    if unknown or not lines:
        said = _("No file has the number %(numbers)s.") % {"numbers": ", ".join(unknown)}
        form.add_error("files", said if unknown else _("Nothing is due on these files."))
        return payment_page(request, found, use_form=form)
    try:
        shares = settle_charges(
            payment=found, charges=[line.ref for line in lines], on=desk.on, by=desk.actor, at=desk.at
        )
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return payment_page(request, found, use_form=form)
    used = sum_in_words(sum(share.amount for share in shares), found.currency)
    messages.success(request, _("%(amount)s used.") % {"amount": used})
    return redirect("office_money:payment", payment=found.pk)


def payment_page(request: HttpRequest, found: Payment, **forms_shown: Any) -> HttpResponse:
    """The payment as it stands, with what this officer may still do with it."""
    desk = desk_of(request)
    credit = credit_left(found)
    entry: Payment | None = getattr(found, "cancelled_by", None)
    may_cancel = may(desk.actor, "cancel") and found.cancels_id is None and entry is None
    context = {
        "payment": found,
        "entry": entry,
        "status": _status(found, entry),
        "facts": _facts(found, credit),
        "uses": _uses(found),
        "credit": credit,
        "may_use": bool(credit > 0 and may(desk.actor, "allocate")),
        "may_cancel": may_cancel,
        "cancel_form": SecondPersonForm(prefix="cancel"),
        "refund_form": RefundForm(prefix="refund", initial={"amount": plain_sum(max(credit, 0))}),
        "use_form": UseForm(prefix="use"),
        **_further(desk, found, credit),
        **forms_shown,
    }
    context["opened"] = next(iter(forms_shown), "")
    context["panels"] = _panels(context, found)
    return render(request, "backoffice/money/payment.html", context)


def _further(desk: Desk, found: Payment, credit: int) -> dict[str, Any]:
    """The forms for what may still be done with its money, by the duties of this officer."""
    suspended = sum(each.amount for each in found.suspensions.all())
    advance: Advance | None = getattr(found, "advance", None)
    stands = found.cancels_id is None and getattr(found, "cancelled_by", None) is None
    return {
        "advance": advance,
        "suspended": suspended,
        "may_ask": stands and credit > 0 and bool(may(desk.actor, "ask-refund")),
        "may_move": stands and bool(found.allocations.all()) and bool(may(desk.actor, "cancel")),
        "may_suspend": stands and (credit > 0 or suspended > 0) and bool(may(desk.actor, "keep-books")),
        "may_wait": stands and credit > 0 and advance is None and bool(may(desk.actor, "take-payment")),
        "may_apply": stands and advance is not None and advance.file is None and bool(may(desk.actor, "allocate")),
        "ask_form": AskRefundForm(prefix="ask", initial={"amount": plain_sum(max(credit, 0))}),
        "move_form": MoveForm(prefix="move"),
        "suspend_form": ReasonForm(prefix="suspend"),
        "wait_form": AdvanceForm(prefix="wait"),
        "apply_form": ApplyForm(prefix="apply", initial={"code": advance.code if advance else ""}),
    }


def _panels(context: dict[str, Any], found: Payment) -> list[Panel]:
    """What is shown of them: closed until asked for."""
    words = {
        "ask": (_("Ask for a refund by the bank"), _("Ask")),
        "apply": (_("The file has come"), _("Use the money for it")),
        "wait": (_("Keep for a file to come"), _("Give it a code")),
        "move": (_("It went to the wrong file"), _("Move the money")),
        "suspend": (
            (_("Take back from suspense"), _("Make it credit again"))
            if context["suspended"]
            else (_("Nobody knows what it is for"), _("Write to suspense"))
        ),
    }
    return [
        Panel(
            title, context[f"{name}_form"], reverse(f"office_money:{name}", args=[found.pk]), button, kind="second",
            opened=context["opened"] == f"{name}_form",
        )
        for name, (title, button) in words.items()
        if context[f"may_{name}"]
    ]  # fmt: skip


def _payment(number: int) -> Payment:
    """With all that became of its money."""
    rows = Payment.objects.select_related("order", "cancels", "cancelled_by", "advance")
    uses = ("allocations", "refunds", "suspensions", "deposit_movements__account")
    return get_object_or_404(rows.prefetch_related(*uses), pk=number)


def _in_order(rows: Any) -> list[Any]:
    """Rows already read, in the order in which they were written."""
    return sorted(rows.all(), key=lambda row: row.pk)


def _status(found: Payment, entry: Payment | None) -> Status:
    if found.cancels_id is not None:
        return Status(_("Counter-entry"), "care")
    return Status(_("Cancelled"), "over") if entry is not None else Status(_("Received"), "good")


def _facts(found: Payment, credit: int) -> list[Fact]:
    names = names_of([found.taken_by, found.confirmed_by])
    facts = [
        Fact(_("Amount"), sum_in_words(found.amount, found.currency)),
        Fact(_("Payer"), found.payer_name),
        Fact(_("Paid by"), word_of(METHOD, found.method)),
        Fact(_("Received on"), date_in_words(found.received_on)),
        Fact(_("Taken by"), f"{names.get(found.taken_by, found.taken_by)}, {instant_in_words(found.recorded_at)}"),
        Fact(_("Reference"), found.reference),
        Fact(_("Reason"), found.reason),
        Fact(_("Confirmed by"), names.get(found.confirmed_by, found.confirmed_by)),
        Fact(_("Waits under the code"), _waiting_code(found)),
        Fact(_("Left as credit"), sum_in_words(credit, found.currency) if credit > 0 else ""),
    ]
    if found.order is not None:
        facts.append(Fact(_("Order"), found.order.number, url=reverse("office_money:order", args=[found.order.pk])))
    if found.cancels is not None:
        address = reverse("office_money:payment", args=[found.cancels.pk])
        facts.append(Fact(_("Cancels"), found.cancels.receipt_number, url=address))
    return [fact for fact in facts if fact.value]


def _waiting_code(found: Payment) -> str:
    advance: Advance | None = getattr(found, "advance", None)
    return advance.code if advance is not None and advance.file is None else ""


def _uses(found: Payment) -> Table:
    """Where the money went, counter-entries among them, and what was given back."""
    allocations = _in_order(found.allocations)
    names = charge_names({each.file for each in allocations})
    rows: list[list[object]] = [
        [
            Cell(names[each.file, each.charge_key].number, url=reverse("office_files:fees", args=[each.file])),
            in_language(names[each.file, each.charge_key].label),
            date_in_words(each.allocated_on),
            sum_in_words(each.amount, found.currency),
        ]
        for each in allocations
    ]
    rows += [
        ["–", _("Given back: %(reason)s") % {"reason": each.reason}, date_in_words(each.refunded_on),
         sum_in_words(each.amount, found.currency)]
        for each in _in_order(found.refunds)
    ]  # fmt: skip
    rows += [
        ["–", _("In deposit account %(number)s") % {"number": each.account.number}, date_in_words(each.moved_on),
         sum_in_words(each.amount, found.currency)]
        for each in _in_order(found.deposit_movements)
        if each.kind in LAID_UP
    ]  # fmt: skip
    rows += [
        ["–", _("In suspense: %(reason)s") % {"reason": each.reason}, date_in_words(each.suspended_on),
         sum_in_words(each.amount, found.currency)]
        for each in _in_order(found.suspensions)
    ]  # fmt: skip
    columns = [Column(_("File")), Column(_("What for")), Column(_("On"), "date"), Column(_("Amount"), "number")]
    return Table(_("What it was used for"), columns, rows, dense=True, empty=_("It is not used for anything yet."))
