"""Refunds asked for, decided by a second person."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.books.forms import ReasonForm
from openipo.apps.backoffice.books.page import Content, Panel, books_page
from openipo.apps.backoffice.books.words import REQUEST
from openipo.apps.backoffice.desk import desk_of, refusal_in_words
from openipo.apps.backoffice.money.refusals import MONEY_REFUSALS
from openipo.apps.backoffice.sums import sum_in_words
from openipo.apps.backoffice.words import status_of
from openipo.domain.accounts.api import names_of
from openipo.domain.fees.api import MONEY_DUTIES, RefundRequest, approve_refund, may, refuse_refund
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Fact, Table, date_in_words

READERS = MONEY_DUTIES.rule("ask-refund", "decide-refund")
SHOWN = 25


@allow(READERS)
def refunds(request: HttpRequest) -> HttpResponse:
    """Those to be decided first, the oldest of them first; then the others, the newest first."""
    requests = RefundRequest.objects.select_related("payment").order_by("decided_at", "-pk")
    waiting = [each for each in requests.filter(decided_at=None).order_by("pk")]
    page = Paginator(requests.exclude(decided_at=None).order_by("-pk"), SHOWN).get_page(request.GET.get("page"))
    names = names_of([each.asked_by for each in (*waiting, *page)])
    content = Content(
        here="refunds",
        title=_("Refunds"),
        lead=_("Asked for on the page of a payment. Whoever asks does not decide; the bank pays out what is approved."),
        tables=[
            _table(_("To be decided"), waiting, names, _("No refund waits for a decision.")),
            _table(_("Decided"), list(page), names, _("No refund was decided yet.")),
        ],
        page=page,
    )
    return books_page(request, content)


@allow(READERS)
def refund(request: HttpRequest, refund: int) -> HttpResponse:
    return _shown(request, _request(refund))


@require_POST
@allow(MONEY_DUTIES.rule("decide-refund"))
@once
def approve(request: HttpRequest, refund: int) -> HttpResponse:
    desk, found = desk_of(request), _request(refund)
    form = ReasonForm(request.POST, prefix="approve")
    try:
        approve_refund(request=found, on=desk.on, at=desk.at, by=desk.actor)
    except MONEY_REFUSALS as refusal:
        form.is_valid()
        form.errors.clear()
        form.add_error(None, refusal_in_words(refusal))
        return _shown(request, found, approve=form)
    messages.success(request, _("Approved: the bank is to pay it out."))
    return redirect("office_books:refunds")


@require_POST
@allow(MONEY_DUTIES.rule("decide-refund"))
@once
def refuse(request: HttpRequest, refund: int) -> HttpResponse:
    desk, found = desk_of(request), _request(refund)
    form = ReasonForm(request.POST, prefix="refuse")
    if not form.is_valid():
        return _shown(request, found, refuse=form)
    try:
        refuse_refund(request=found, reason=form.cleaned_data["reason"], at=desk.at, by=desk.actor)
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _shown(request, found, refuse=form)
    return redirect("office_books:refunds")


def _request(number: int) -> RefundRequest:
    return get_object_or_404(RefundRequest.objects.select_related("payment"), pk=number)


def _table(caption: str, requests: list[RefundRequest], names: dict[str, str], empty: str) -> Table:
    rows = [
        [
            Cell(each.payment.receipt_number, url=reverse("office_books:refund", args=[each.pk])),
            each.payment.payer_name,
            names.get(each.asked_by, each.asked_by),
            date_in_words(each.asked_on),
            Cell("", status=status_of(REQUEST, each.state)),
            sum_in_words(each.amount, each.payment.currency),
        ]
        for each in requests
    ]
    columns = [
        Column(_("Receipt")), Column(_("Payer")), Column(_("Asked by")), Column(_("Asked on"), "date"),
        Column(_("State")), Column(_("Amount"), "number"),
    ]  # fmt: skip
    return Table(caption, columns, rows, dense=True, empty=empty)


def _shown(request: HttpRequest, found: RefundRequest, **sent: ReasonForm) -> HttpResponse:
    desk = desk_of(request)
    names = names_of([found.asked_by, found.asked_for, found.decided_by])
    payment = found.payment
    facts = [
        Fact(_("Amount"), sum_in_words(found.amount, payment.currency)),
        Fact(_("Payer"), payment.payer_name),
        Fact(_("Receipt"), payment.receipt_number, url=reverse("office_money:payment", args=[payment.pk])),
        Fact(_("To the bank account"), found.payee_account),
        Fact(_("Reason"), found.reason),
        Fact(_("Asked by"), f"{names.get(found.asked_by, found.asked_by)}, {date_in_words(found.asked_on)}"),
        Fact(_("In the name of"), names.get(found.asked_for, found.asked_for)),
        Fact(_("Decided by"), names.get(found.decided_by, found.decided_by)),
        Fact(_("Why refused"), found.decision_reason),
    ]
    may_decide = found.state == "asked" and bool(may(desk.actor, "decide-refund"))
    content = Content(
        here="refunds",
        title=payment.receipt_number,
        caption=_("Refund"),
        status=status_of(REQUEST, found.state),
        facts=[fact for fact in facts if fact.value],
        panels=_panels(found, sent) if may_decide else [],
    )
    return books_page(request, content)


def _panels(found: RefundRequest, sent: dict[str, ReasonForm]) -> list[Panel]:
    approving = sent.get("approve") or ReasonForm(prefix="approve")
    approving.fields.clear()
    return [
        Panel(
            _("Approve"), approving, reverse("office_books:approve", args=[found.pk]), _("Approve the refund"), key="a"
        ),
        Panel(
            _("Refuse"), sent.get("refuse") or ReasonForm(prefix="refuse"),
            reverse("office_books:refuse", args=[found.pk]), _("Refuse the refund"), kind="grave", opened=False,
        ),
    ]  # fmt: skip
