"""The office states what is to be paid, for one or several files."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.at_hand import look_at
from openipo.domain.cases.law import office_series
from openipo.domain.cases.money import ChargeRef, charges_named, files_of
from openipo.domain.fees.api import PaymentOrder
from openipo.domain.fees.api import issue_payment_order as stated


@transaction.atomic
def issue_payment_order(
    *, charges: Sequence[ChargeRef], payer_name: str, on: date, by: Actor, at: datetime, key: str
) -> PaymentOrder:
    """An order for these charges at the price of the day; settled ones are left out. Repeating the key gives the same.

    Raises `PaymentRefused` where nothing is to be paid, `NotFound`.
    """
    known = PaymentOrder.objects.filter(key=key).first()
    if known is not None:
        return known
    files = {file: look_at(file) for file in files_of(charges)}
    due = [charge for charge in charges_named(files, charges, on) if charge.open_amount]
    return stated(
        payer_name=payer_name,
        lines=[charge.as_order_line() for charge in due],
        currency=due[0].currency if due else "",
        series=office_series("payment-order"),
        on=on,
        at=at,
        by=by,
        key=key,
    )
