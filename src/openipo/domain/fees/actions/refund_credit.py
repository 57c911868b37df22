"""Give credit back to the payer."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.books import post_refund
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import Payment, Refund
from openipo.domain.fees.permissions import require, require_second_person
from openipo.domain.fees.queries import credit_left
from openipo.domain.fees.till import METHODS, till_for


@transaction.atomic
def refund_credit(
    *,
    payment: Payment,
    amount: int,
    method: str,
    reason: str,
    confirmed_by: Actor,
    on: date,
    at: datetime,
    by: Actor,
    key: str,
) -> Refund:
    """Give back so much (minor units) of what the payment has left. Repeating the key gives the first refund."""
    require(by, "cancel")
    require_second_person(by, confirmed_by)
    if method not in METHODS:
        raise PaymentRefused(gettext_noop("“%(method)s” is not a way to give money back."), method=method)
    locked = Payment.objects.select_for_update().get(pk=payment.pk)
    existing = Refund.objects.filter(key=key).first()
    if existing is not None:
        return existing
    if not reason.strip():
        raise PaymentRefused(gettext_noop("A refund needs a reason."))
    if not 0 < amount <= credit_left(locked):
        raise PaymentRefused(
            gettext_noop("Payment %(receipt)s has not so much credit to give back."), receipt=locked.receipt_number
        )
    values: dict[str, Any] = {"amount": amount, "method": method, "reason": reason.strip(), "refunded_on": on}
    refund = Refund.objects.create(
        payment=locked,
        key=key,
        recorded_at=at,
        refunded_by=by.id,
        confirmed_by=confirmed_by.id,
        cash_day=till_for(by, on, method),
        **values,
    )
    post_refund(refund, at=at, by=by)
    return refund
