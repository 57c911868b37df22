"""Deposit accounts: opened, topped up from a payment, drawn on for fees, with their statement."""

from collections.abc import Callable
from itertools import accumulate
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.books.forms import DepositForm, FilesForm, TopUpForm
from openipo.apps.backoffice.books.page import Content, Panel, books_page
from openipo.apps.backoffice.books.words import MOVEMENT
from openipo.apps.backoffice.desk import desk_of, refusal_in_words
from openipo.apps.backoffice.money.due import due_on
from openipo.apps.backoffice.money.refusals import MONEY_REFUSALS
from openipo.apps.backoffice.named_files import files_named, numbers_in
from openipo.apps.backoffice.sums import sum_in_words
from openipo.apps.backoffice.words import word_of
from openipo.domain.cases.api import open_deposit_account, record_payment
from openipo.domain.fees.api import (
    MONEY_DUTIES,
    DepositAccount,
    DepositMovement,
    Payment,
    deposits_held,
    top_up_deposit,
    withdraw_from_deposit,
)
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Fact, Status, Table, date_in_words

KEEPERS = MONEY_DUTIES.rule("keep-deposits")


@allow(KEEPERS)
def deposits(request: HttpRequest) -> HttpResponse:
    return _list(request)


@require_POST
@allow(KEEPERS)
@once
def open_account(request: HttpRequest) -> HttpResponse:
    desk = desk_of(request)
    form = DepositForm(request.POST)
    if not form.is_valid():
        return _list(request, form)
    try:
        account = open_deposit_account(
            **form.cleaned_data, on=desk.on, by=desk.actor, at=desk.at, key=request.POST["request_key"]
        )
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _list(request, form)
    return redirect("office_books:deposit", account=account.pk)


@allow(KEEPERS)
def deposit(request: HttpRequest, account: int) -> HttpResponse:
    return _shown(request, get_object_or_404(DepositAccount, pk=account))


@require_POST
@allow(KEEPERS)
@once
def top_up(request: HttpRequest, account: int) -> HttpResponse:
    """Lay up credit of a payment, named by its receipt."""
    return _with_receipt(request, account, "top_up", top_up_deposit)


@require_POST
@allow(KEEPERS)
@once
def withdraw(request: HttpRequest, account: int) -> HttpResponse:
    """Make it credit of the payment again, from where it is given back."""
    return _with_receipt(request, account, "withdraw", withdraw_from_deposit)


@require_POST
@allow(MONEY_DUTIES.rule("take-payment"))
@once
def pay(request: HttpRequest, account: int) -> HttpResponse:
    """Pay from the account all that is due on the files named."""
    desk, found = desk_of(request), get_object_or_404(DepositAccount, pk=account)
    form = FilesForm(request.POST, prefix="pay")
    if not form.is_valid():
        return _shown(request, found, pay=form)
    files, unknown = files_named(numbers_in(form.cleaned_data["files"]))
    lines = due_on([file.pk for file in files], desk.on)
    if unknown or not lines:
        said = _("No file has the number %(numbers)s.") % {"numbers": ", ".join(unknown)}
        form.add_error("files", said if unknown else _("Nothing is due on these files."))
        return _shown(request, found, pay=form)
    try:
        paid = record_payment(
            charges=[line.ref for line in lines],
            amount=sum(line.charge.open_amount for line in lines),
            currency=found.currency,
            method="deposit",
            payer_name=found.holder_name,
            received_on=desk.on,
            by=desk.actor,
            at=desk.at,
            key=request.POST["request_key"],
            deposit=found,
        )
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _shown(request, found, pay=form)
    messages.success(request, _("Payment taken under receipt %(number)s.") % {"number": paid.receipt_number})
    return redirect("office_money:payment", payment=paid.payment)


def _with_receipt(request: HttpRequest, account: int, name: str, act: Callable[..., DepositMovement]) -> HttpResponse:
    desk, found = desk_of(request), get_object_or_404(DepositAccount, pk=account)
    form = TopUpForm(request.POST, prefix=name)
    if not form.is_valid():
        return _shown(request, found, **{name: form})
    payment = Payment.objects.filter(receipt_number__iexact=form.cleaned_data["receipt"].strip()).first()
    if payment is None:
        form.add_error("receipt", _("No payment has this receipt number."))
        return _shown(request, found, **{name: form})
    try:
        act(
            account=found,
            payment=payment,
            amount=form.cleaned_data["amount"],
            on=desk.on,
            at=desk.at,
            by=desk.actor,
            key=request.POST["request_key"],
        )
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _shown(request, found, **{name: form})
    return redirect("office_books:deposit", account=found.pk)


def _list(request: HttpRequest, form: DepositForm | None = None) -> HttpResponse:
    rows = [
        [
            Cell(account.number, url=reverse("office_books:deposit", args=[account.pk])),
            account.holder_name,
            Cell("", status=_level(account, held)),
            sum_in_words(held, account.currency),
        ]
        for account, held in deposits_held()
    ]
    columns = [Column(_("Account")), Column(_("Holder")), Column(_("State")), Column(_("Balance"), "number")]
    content = Content(
        here="deposits",
        title=_("Deposit accounts"),
        lead=_("Money that payers leave with the office to pay fees from."),
        tables=[Table(_("Deposit accounts"), columns, rows, dense=True, empty=_("No deposit account yet."))],
        panels=[
            Panel(
                _("New deposit account"), form or DepositForm(), reverse("office_books:open_account"),
                _("Open the account"), key="o",
            )
        ],
    )  # fmt: skip
    return books_page(request, content)


def _level(account: DepositAccount, held: int) -> Status:
    return Status(_("Low"), "care") if held < account.low_balance else Status(_("Covered"), "good")


def _shown(request: HttpRequest, account: DepositAccount, **sent: forms.Form) -> HttpResponse:
    movements = list(account.movements.select_related("payment").order_by("moved_on", "pk"))
    balances = list(accumulate(movement.amount for movement in movements))
    held = balances[-1] if balances else 0
    rows = [_row(account, *pair) for pair in zip(reversed(movements), reversed(balances), strict=True)]
    columns = [Column(_("On"), "date"), Column(_("What")), Column(_("Receipt"))]
    columns += [Column(name, "number") for name in (_("Amount"), _("Balance"))]
    content = Content(
        here="deposits",
        title=account.number,
        caption=_("Deposit account"),
        lead=account.holder_name,
        status=_level(account, held),
        facts=[
            Fact(_("Balance"), sum_in_words(held, account.currency)),
            Fact(_("Show as low below"), sum_in_words(account.low_balance, account.currency)),
            Fact(_("Opened on"), date_in_words(account.opened_on)),
            *([Fact(_("E-mail"), account.email)] if account.email else []),
        ],
        tables=[Table(_("Statement"), columns, rows, dense=True, empty=_("Nothing has moved yet."))],
        panels=_panels(account, sent),
    )
    return books_page(request, content)


def _row(account: DepositAccount, movement: DepositMovement, balance: int) -> list[object]:
    payment = movement.payment
    return [
        date_in_words(movement.moved_on),
        word_of(MOVEMENT, movement.kind),
        Cell(payment.receipt_number, url=reverse("office_money:payment", args=[payment.pk])),
        sum_in_words(movement.amount, account.currency),
        sum_in_words(balance, account.currency),
    ]


def _panels(account: DepositAccount, sent: dict[str, Any]) -> list[Panel]:
    def url(name: str) -> str:
        return reverse(f"office_books:{name}", args=[account.pk])

    return [
        Panel(
            _("Pay fees from this account"), sent.get("pay") or FilesForm(prefix="pay"), url("pay_from_deposit"),
            _("Pay what is due"), key="p",
        ),
        Panel(
            _("Top up"), sent.get("top_up") or TopUpForm(prefix="top_up"), url("top_up"), _("Lay up"), opened=False,
            note=_("Take the payment at the cash desk or confirm it at the bank first; its credit is laid up here."),
        ),
        Panel(
            _("Give back"), sent.get("withdraw") or TopUpForm(prefix="withdraw"), url("withdraw"),
            _("Make it credit again"), opened=False, kind="second",
            note=_("It becomes credit of the payment it came from; ask for the refund there."),
        ),
    ]  # fmt: skip
