"""Ask that credit be given back by bank transfer; a second person decides."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import Payment, RefundRequest
from openipo.domain.fees.permissions import require
from openipo.domain.fees.queries import credit_left


@transaction.atomic
def ask_refund(
    *, payment: Payment, amount: int, payee_account: str, reason: str, on: date, at: datetime, by: Actor, key: str
) -> RefundRequest:
    """Lay the refund (minor units) before a second person. Repeating the key gives the first request."""
    require(by, "ask-refund")
    locked = Payment.objects.select_for_update().get(pk=payment.pk)
    known = RefundRequest.objects.filter(key=key).first()
    if known is not None:
        return known
    if not reason.strip() or not payee_account.strip():
        raise PaymentRefused(gettext_noop("A refund needs a reason and the account it goes to."))
    waiting = locked.refund_requests.filter(decided_at=None).values_list("amount", flat=True)
    if not 0 < amount <= credit_left(locked) - sum(waiting):
        raise PaymentRefused(
            gettext_noop("Payment %(receipt)s has not so much credit to give back."), receipt=locked.receipt_number
        )
    values: dict[str, Any] = {"reason": reason.strip(), "payee_account": payee_account.strip(), "asked_on": on}
    return RefundRequest.objects.create(
        payment=locked, amount=amount, asked_at=at, asked_by=by.id, asked_for=by.on_behalf_of, key=key, **values
    )
