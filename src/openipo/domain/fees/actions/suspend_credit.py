"""Credit of which nobody finds the purpose is written to suspense; it can be taken back when somebody does."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.books import post_suspension
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import Payment, Suspension
from openipo.domain.fees.permissions import require
from openipo.domain.fees.queries import credit_left, suspended_of


@transaction.atomic
def suspend_credit(*, payment: Payment, reason: str, on: date, at: datetime, by: Actor, key: str) -> Suspension:
    """Write all that the payment has left to suspense. Repeating the key changes nothing."""
    locked = _locked(payment, reason, by)
    known = Suspension.objects.filter(key=key).first()
    if known is not None:
        return known
    amount = credit_left(locked)
    if amount <= 0:
        raise PaymentRefused(gettext_noop("Payment %(receipt)s has no credit left."), receipt=locked.receipt_number)
    return _write(locked, amount, reason, on=on, at=at, by=by, key=key)


@transaction.atomic
def take_from_suspense(*, payment: Payment, reason: str, on: date, at: datetime, by: Actor, key: str) -> Suspension:
    """Make all that was written to suspense credit of the payment again."""
    locked = _locked(payment, reason, by)
    known = Suspension.objects.filter(key=key).first()
    if known is not None:
        return known
    amount = suspended_of(locked)
    if amount <= 0:
        raise PaymentRefused(
            gettext_noop("Nothing of payment %(receipt)s is in suspense."), receipt=locked.receipt_number
        )
    return _write(locked, -amount, reason, on=on, at=at, by=by, key=key)


def _locked(payment: Payment, reason: str, by: Actor) -> Payment:
    require(by, "keep-books")
    if not reason.strip():
        raise PaymentRefused(gettext_noop("Say why."))
    return Payment.objects.select_for_update().get(pk=payment.pk)


def _write(payment: Payment, amount: int, reason: str, *, on: date, at: datetime, by: Actor, key: str) -> Suspension:
    written = Suspension.objects.create(
        payment=payment, amount=amount, reason=reason.strip(), key=key, suspended_on=on, recorded_at=at,
        suspended_by=by.id,
    )  # fmt: skip
    post_suspension(written, at=at, by=by)
    return written
