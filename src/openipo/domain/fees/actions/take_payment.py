"""Take money: one receipt, and shares for the charges it settles."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.actions.allocate_credit import write_allocations
from openipo.domain.fees.books import post_payment
from openipo.domain.fees.deposits import debit
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import DepositAccount, Payment, PaymentOrder
from openipo.domain.fees.permissions import require
from openipo.domain.fees.rules.split_payment import Share
from openipo.domain.fees.till import DEPOSIT, METHODS, till_for
from openipo.domain.procedures.api import Series
from openipo.kernel.numbering.api import next_number


@transaction.atomic
def take_payment(
    *,
    amount: int,
    currency: str,
    method: str,
    payer_name: str,
    received_on: date,
    shares: Sequence[Share],
    series: Series,
    at: datetime,
    by: Actor,
    key: str,
    reference: str = "",
    order: PaymentOrder | None = None,
    deposit: DepositAccount | None = None,
) -> Payment:
    """Record money received (minor units) and what it settles; what no share takes stays as credit, never lost.

    With a `deposit` account the money comes from there (method "deposit"), never more than it holds.
    Repeating the key gives the payment recorded the first time. Raises `PaymentRefused`, `CashDayClosed`.
    """
    require(by, "take-payment")
    _check(amount, method, shares, deposit)
    stated: dict[str, Any] = {"amount": amount, "currency": currency, "method": method, "received_on": received_on}
    values: dict[str, Any] = {
        # Called only if the key is new, and given back with the savepoint if another clerk was first: no gap.
        "receipt_number": lambda: (
            next_number(series.id, on=received_on, pattern=series.pattern, restarts=series.restarts).text
        ),
        "payer_name": payer_name,
        "reference": reference,
        "recorded_at": at,
        "taken_by": by.id,
        "order": order,
        "cash_day": lambda: till_for(by, received_on, method),
    }
    payment, is_new = Payment.objects.get_or_create(key=key, defaults=stated | values)
    if is_new:
        if deposit is not None:
            debit(deposit, payment, on=received_on, at=at, by=by)
        post_payment(payment, at=at, by=by)
        write_allocations(payment, shares, on=received_on, at=at, by=by)
    elif any(getattr(payment, name) != value for name, value in stated.items()):
        raise PaymentRefused(
            gettext_noop("This form was already used for payment %(receipt)s with other values."),
            receipt=payment.receipt_number,
        )
    return payment


def _check(amount: int, method: str, shares: Sequence[Share], deposit: DepositAccount | None) -> None:
    if amount <= 0:
        raise PaymentRefused(gettext_noop("A payment must be more than nothing."))
    if method not in ((DEPOSIT,) if deposit is not None else METHODS):
        raise PaymentRefused(gettext_noop("“%(method)s” is not a way to pay here."), method=method)
    if sum(share.amount for share in shares) > amount:
        raise PaymentRefused(gettext_noop("The shares are more than the money received."))
