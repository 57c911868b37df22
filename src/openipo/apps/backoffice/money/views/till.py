"""The cashier's till: opened, closed with what was counted, agreed by finance; and the report of a day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.money.forms import AgreeTillForm, CloseTillForm, OpenTillForm
from openipo.apps.backoffice.money.papers import report_pdf
from openipo.apps.backoffice.money.refusals import MONEY_REFUSALS
from openipo.apps.backoffice.money.words import METHOD, TILL
from openipo.apps.backoffice.papers import pdf_answer
from openipo.apps.backoffice.reception.forms.log import DayForm
from openipo.apps.backoffice.sums import currency, sum_in_words
from openipo.apps.backoffice.words import status_of, word_of
from openipo.domain.accounts.api import names_of
from openipo.domain.fees.api import (
    MONEY_DUTIES,
    CashDay,
    cash_report,
    close_cash_day,
    expected_amounts,
    may,
    open_cash_day,
    reconcile_cash_day,
)
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Table

KEEPERS = MONEY_DUTIES.rule("keep-till", "approve")


@allow(KEEPERS)
def till(request: HttpRequest) -> HttpResponse:
    """One's own till of the day, and the tills of all cashiers."""
    desk = desk_of(request)
    return till_page(request, desk, _day(request.GET, desk))


@require_POST
@allow(MONEY_DUTIES.rule("keep-till"))
@once
def open_till(request: HttpRequest) -> HttpResponse:
    desk = desk_of(request)
    form = OpenTillForm(request.POST)
    if not form.is_valid():
        return till_page(request, desk, desk.on, open_form=form)
    opening = form.cleaned_data["opening_float"]
    return _act(
        request,
        desk,
        form,
        "open_form",
        lambda: open_cash_day(on=desk.on, currency=currency(), opening_float=opening, at=desk.at, by=desk.actor),
    )


@require_POST
@allow(MONEY_DUTIES.rule("keep-till"))
@once
def close_till(request: HttpRequest, till: int) -> HttpResponse:
    desk, found = desk_of(request), get_object_or_404(CashDay, pk=till)
    form = CloseTillForm(request.POST, methods=sorted(expected_amounts(found)))
    if not form.is_valid():
        return till_page(request, desk, found.on, close_form=form)
    return _act(
        request,
        desk,
        form,
        "close_form",
        lambda: close_cash_day(cash_day=found, counted=form.cleaned_data, at=desk.at, by=desk.actor),
    )


@require_POST
@allow(MONEY_DUTIES.rule("approve"))
@once
def agree_till(request: HttpRequest, till: int) -> HttpResponse:
    desk, found = desk_of(request), get_object_or_404(CashDay, pk=till)
    form = AgreeTillForm(request.POST, prefix=f"agree-{till}")
    form.is_valid()
    note = form.cleaned_data["note"]
    act = lambda: reconcile_cash_day(cash_day=found, note=note, at=desk.at, by=desk.actor)  # noqa: E731
    return _act(request, desk, form, "agree_form", act)


@allow(KEEPERS)
def report(request: HttpRequest) -> HttpResponse:
    """The cash report of a day as PDF; `cashier` narrows it to one."""
    desk = desk_of(request)
    on = _day(request.GET, desk)
    return pdf_answer(report_pdf(on, request.GET.get("cashier", ""), desk.at), f"cash-{on.isoformat()}")


def _act(request: HttpRequest, desk: Desk, form: Any, name: str, act: Callable[[], CashDay]) -> HttpResponse:
    try:
        done = act()
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return till_page(request, desk, desk.on, **{name: form})
    return redirect(f"{reverse('office_money:till')}?on={done.on.isoformat()}")


def till_page(request: HttpRequest, desk: Desk, on: date, **forms_shown: Any) -> HttpResponse:
    tills = list(CashDay.objects.filter(on=on).prefetch_related("counts").order_by("cashier"))
    own = next((each for each in tills if each.cashier == desk.actor.id), None)
    expected = expected_amounts(own) if own and own.state == "open" else {}
    names = names_of([each.cashier for each in tills])
    context = {
        "on": on,
        "is_today": on == desk.on,
        "day_form": DayForm(initial={"on": on}),
        "own": own,
        "own_status": status_of(TILL, own.state if own else ""),
        "keeps_till": may(desk.actor, "keep-till"),
        "expected": [(word_of(METHOD, method), sum_in_words(amount)) for method, amount in sorted(expected.items())],
        "open_form": OpenTillForm(),
        "close_form": CloseTillForm(methods=sorted(expected)),
        "report": _report(on),
        "tills": [_shown(each, names, desk, forms_shown.get("agree_form")) for each in tills],
        **forms_shown,
    }
    return render(request, "backoffice/money/till.html", context)


def _shown(till: CashDay, names: dict[str, str], desk: Desk, sent: Any) -> dict[str, Any]:
    """A till of the day, with the form to agree it where this officer may."""
    prefix = f"agree-{till.pk}"
    may_agree = till.state == "closed" and till.cashier != desk.actor.id and bool(may(desk.actor, "approve"))
    form = sent if sent is not None and sent.prefix == prefix else AgreeTillForm(prefix=prefix)
    rows = [
        [word_of(METHOD, count.method), sum_in_words(count.expected), sum_in_words(count.counted), _difference(count)]
        for count in till.counts.all()
    ]
    columns = [
        Column(_("Paid by")),
        *(Column(name, "number") for name in (_("Expected"), _("Counted"), _("Difference"))),
    ]
    cashier = names.get(till.cashier, till.cashier)
    return {
        "till": till,
        "cashier": cashier,
        "status": status_of(TILL, till.state),
        "counts": Table(_("Counted by %(cashier)s") % {"cashier": cashier}, columns, rows, dense=True),
        "agree_form": form if may_agree else None,
        "opening": sum_in_words(till.opening_float),
    }


def _difference(count: Any) -> Cell:
    return Cell(sum_in_words(count.difference), hint="" if not count.difference else _differs(count.difference))


def _differs(amount: int) -> str:
    return _("over") if amount > 0 else _("missing")


def _report(on: date) -> Table:
    lines = cash_report(on)
    names = names_of([line.cashier for line in lines])
    rows = [
        [
            names.get(line.cashier, line.cashier),
            word_of(METHOD, line.method),
            f"{line.first} – {line.last}" if line.first != line.last else line.first,
            line.payments,
            sum_in_words(line.received, line.currency),
            sum_in_words(line.cancelled, line.currency),
            sum_in_words(line.refunded, line.currency),
            sum_in_words(line.total, line.currency),
        ]
        for line in lines
    ]
    numbers = (_("Payments"), _("Received"), _("Cancelled"), _("Given back"), _("Total"))
    columns = [
        Column(_("Cashier")),
        Column(_("Paid by")),
        Column(_("Receipts")),
        *(Column(n, "number") for n in numbers),
    ]
    return Table(_("Money of the day"), columns, rows, dense=True, empty=_("No money passed the counter on this day."))


def _day(sent: Any, desk: Desk) -> date:
    form = DayForm(sent)
    return form.cleaned_data["on"] if form.is_valid() else desk.on
