"""An invoice for charges of one or several files, to any payer; and the credit note that withdraws it."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.at_hand import look_at_many
from openipo.domain.cases.law import office_series
from openipo.domain.cases.money import ChargeRef, charges_named, files_of
from openipo.domain.fees.api import Invoice, Payer
from openipo.domain.fees.api import credit_invoice as withdrawn
from openipo.domain.fees.api import issue_invoice as stated


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
        lines=[charge.as_order_line() for charge in due],
        currency=due[0].currency if due else "",
        due_on=due_on,
        series=office_series("invoice"),
        on=on,
        at=at,
        by=by,
        key=key,
    )


def credit_invoice(*, invoice: Invoice, reason: str, on: date, by: Actor, at: datetime) -> Invoice:
    """The credit note, under a number of its own series."""
    return withdrawn(invoice=invoice, reason=reason, series=office_series("credit-note"), on=on, at=at, by=by)
