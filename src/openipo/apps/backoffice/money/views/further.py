"""What else may be done with a payment: asked back, moved, set aside, kept under a code for a file to come."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.books.forms import AdvanceForm, ApplyForm, AskRefundForm, MoveForm, ReasonForm
from openipo.apps.backoffice.desk import Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.money.due import due_on
from openipo.apps.backoffice.money.refusals import MONEY_REFUSALS
from openipo.apps.backoffice.money.views.payment import payment_page
from openipo.apps.backoffice.named_files import files_named, numbers_in
from openipo.apps.backoffice.sums import sum_in_words
from openipo.domain.cases.api import apply_advance, move_payment
from openipo.domain.fees.api import (
    MONEY_DUTIES,
    Payment,
    ask_refund,
    issue_advance,
    suspend_credit,
    suspended_of,
    take_from_suspense,
)
from openipo.domain.rights.api import File
from openipo.kernel.security.api import allow, once


@require_POST
@allow(MONEY_DUTIES.rule("ask-refund"))
@once
def ask(request: HttpRequest, payment: int) -> HttpResponse:
    """Ask that credit be given back by the bank; a second person decides."""
    key = request.POST["request_key"]

    def act(found: Payment, form: forms.Form, desk: Desk) -> str:
        ask_refund(payment=found, **form.cleaned_data, on=desk.on, at=desk.at, by=desk.actor, key=key)
        return _("The refund waits for a second person.")

    return _done(request, payment, "ask_form", AskRefundForm(request.POST, prefix="ask"), act)


@require_POST
@allow(MONEY_DUTIES.rule("cancel"))
@once
def move(request: HttpRequest, payment: int) -> HttpResponse:
    """Take what it settled on a wrong file back, and settle what is due on the right ones."""

    def act(found: Payment, form: forms.Form, desk: Desk) -> str:
        wrong = _one_file(form, "wrong")
        right = [] if wrong is None else _files(form, "right")
        if wrong is None or form.errors:
            return ""
        lines = due_on([file.pk for file in right], desk.on)
        shares = move_payment(
            payment=found, file=wrong.pk, charges=[line.ref for line in lines], reason=form.cleaned_data["reason"],
            on=desk.on, by=desk.actor, at=desk.at,
        )  # fmt: skip
        used = sum_in_words(sum(share.amount for share in shares), found.currency)
        return _("Taken back from %(file)s; %(amount)s used on the right files.") % {
            "file": wrong.number,
            "amount": used,
        }

    return _done(request, payment, "move_form", MoveForm(request.POST, prefix="move"), act)


@require_POST
@allow(MONEY_DUTIES.rule("keep-books"))
@once
def suspend(request: HttpRequest, payment: int) -> HttpResponse:
    """Write its credit to suspense, or take it back from there."""
    key = request.POST["request_key"]

    def act(found: Payment, form: forms.Form, desk: Desk) -> str:
        use = take_from_suspense if suspended_of(found) else suspend_credit
        use(payment=found, **form.cleaned_data, on=desk.on, at=desk.at, by=desk.actor, key=key)
        return _("Written down.")

    return _done(request, payment, "suspend_form", ReasonForm(request.POST, prefix="suspend"), act)


@require_POST
@allow(MONEY_DUTIES.rule("take-payment"))
@once
def wait(request: HttpRequest, payment: int) -> HttpResponse:
    """Give it a code that the applicant quotes when he files."""

    def act(found: Payment, form: forms.Form, desk: Desk) -> str:
        advance = issue_advance(payment=found, purpose=form.cleaned_data["purpose"], by=desk.actor)
        return _("The code of this payment is %(code)s.") % {"code": advance.code}

    return _done(request, payment, "wait_form", AdvanceForm(request.POST, prefix="wait"), act)


@require_POST
@allow(MONEY_DUTIES.rule("allocate"))
@once
def apply(request: HttpRequest, payment: int) -> HttpResponse:
    """The file has come: use the money under the code that the applicant quotes."""

    def act(found: Payment, form: forms.Form, desk: Desk) -> str:
        file = _one_file(form, "file")
        if file is None:
            return ""
        shares = apply_advance(code=form.cleaned_data["code"], file=file.pk, on=desk.on, by=desk.actor, at=desk.at)
        return _("%(amount)s used.") % {"amount": sum_in_words(sum(each.amount for each in shares), found.currency)}

    return _done(request, payment, "apply_form", ApplyForm(request.POST, prefix="apply"), act)


def _done(
    request: HttpRequest, number: int, name: str, form: forms.Form, act: Callable[[Payment, forms.Form, Desk], str]
) -> HttpResponse:
    """Carry it out and say so, or show the payment again with the reason at the form."""
    desk, found = desk_of(request), get_object_or_404(Payment, pk=number)
    if not form.is_valid():
        return payment_page(request, found, **{name: form})
    try:
        said = act(found, form, desk)
    except MONEY_REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
    if form.errors:
        return payment_page(request, found, **{name: form})
    messages.success(request, said)
    return redirect("office_money:payment", payment=found.pk)


def _files(form: forms.Form, name: str) -> list[File]:
    files, unknown = files_named(numbers_in(form.cleaned_data[name]))
    if unknown:
        form.add_error(name, _("No file has the number %(numbers)s.") % {"numbers": ", ".join(unknown)})
    return files


def _one_file(form: forms.Form, name: str) -> File | None:
    files = _files(form, name)
    if len(files) != 1 and name not in form.errors:
        form.add_error(name, _("Give the number of one file."))
    return files[0] if len(files) == 1 and not form.errors else None
