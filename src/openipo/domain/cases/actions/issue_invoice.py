"""An invoice for charges of one or several files, to any payer; and the credit note that withdraws it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext, override

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.at_hand import look_at_many
from openipo.domain.cases.law import office_series, the_office
from openipo.domain.cases.money import ChargeRef, DueCharge, charges_named, files_of
from openipo.domain.fees.api import Invoice, OrderLine, Payer
from openipo.domain.fees.api import credit_invoice as withdrawn
from openipo.domain.fees.api import issue_invoice as stated
from openipo.kernel.money.api import Money, show


@transaction.atomic
def issue_invoice(
    *, charges: Sequence[ChargeRef], payer: Payer, due_on: date, on: date, by: Actor, at: datetime, key: str
) -> Invoice:
    """An invoice at the price of the day; settled charges are left out. Repeating the key gives the same.

    Raises `PaymentRefused` where nothing is to be paid, `NotFound`.
    """
    known = Invoice.objects.filter(key=key).first()
    if known is not None:
        return known
    files = look_at_many(files_of(charges))
    due = [charge for charge in charges_named(files, charges, on) if charge.open_amount]
    return stated(
        payer=payer,
        lines=[_line(charge) for charge in due],
        currency=due[0].currency if due else "",
        due_on=due_on,
        series=office_series("invoice"),
        on=on,
        at=at,
        by=by,
        key=key,
    )


def _line(charge: DueCharge) -> OrderLine:
    """A reduction is stated beside the full fee, so that the payer sees what he was granted."""
    line = charge.as_order_line()
    if not charge.reduction:
        return line
    return replace(
        line, because={language: _reduced(words, language, charge) for language, words in line.because.items()}
    )


def _reduced(words: str, language: str, charge: DueCharge) -> str:
    minor_units = the_office().minor_units
    full = show(Money(charge.full_amount, charge.currency), language, minor_units=minor_units)
    less = show(Money(charge.reduction, charge.currency), language, minor_units=minor_units)
    with override(language):
        said = gettext("Full fee %(full)s, reduction %(less)s.") % {"full": full, "less": less}
    return f"{words}. {said}"


def credit_invoice(*, invoice: Invoice, reason: str, on: date, by: Actor, at: datetime) -> Invoice:
    """The credit note, under a number of its own series."""
    return withdrawn(invoice=invoice, reason=reason, series=office_series("credit-note"), on=on, at=at, by=by)
