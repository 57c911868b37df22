"""Credit of a payment is laid up in a deposit account, or what lies there becomes credit again."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.books import post_laid_up
from openipo.domain.fees.deposits import held_in, locked_account
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import DepositAccount, DepositMovement, Payment
from openipo.domain.fees.permissions import require
from openipo.domain.fees.queries import credit_left, laid_up_from


@transaction.atomic
def top_up_deposit(
    *, account: DepositAccount, payment: Payment, amount: int, on: date, at: datetime, by: Actor, key: str
) -> DepositMovement:
    """Lay up so much (minor units) of the payment's credit. Repeating the key changes nothing."""
    require(by, "keep-deposits")
    locked, kept = _locked(account, payment)
    known = DepositMovement.objects.filter(key=key).first()
    if known is not None:
        return known
    if not 0 < amount <= credit_left(kept):
        raise PaymentRefused(gettext_noop("Payment %(receipt)s has not so much credit."), receipt=kept.receipt_number)
    return _move(locked, kept, "top-up", amount, on=on, at=at, by=by, key=key)


@transaction.atomic
def withdraw_from_deposit(
    *, account: DepositAccount, payment: Payment, amount: int, on: date, at: datetime, by: Actor, key: str
) -> DepositMovement:
    """Make so much of what the payment had laid up its credit again, from where it can be given back."""
    require(by, "keep-deposits")
    locked, kept = _locked(account, payment)
    known = DepositMovement.objects.filter(key=key).first()
    if known is not None:
        return known
    if not 0 < amount <= min(held_in(locked), laid_up_from(kept, locked)):
        raise PaymentRefused(gettext_noop("Deposit account %(number)s holds too little."), number=locked.number)
    return _move(locked, kept, "withdrawal", -amount, on=on, at=at, by=by, key=key)


def _locked(account: DepositAccount, payment: Payment) -> tuple[DepositAccount, Payment]:
    """First the payment, then the account: the one order in which everybody locks them."""
    kept = Payment.objects.select_for_update().get(pk=payment.pk)
    locked = locked_account(account)
    if kept.currency != locked.currency:
        raise PaymentRefused(
            gettext_noop("Deposit account %(number)s is kept in %(currency)s."),
            number=locked.number,
            currency=locked.currency,
        )
    return locked, kept


def _move(
    account: DepositAccount, payment: Payment, kind: str, amount: int, *, on: date, at: datetime, by: Actor, key: str
) -> DepositMovement:
    movement = DepositMovement.objects.create(
        account=account, payment=payment, kind=kind, amount=amount, key=key, moved_on=on, recorded_at=at,
        moved_by=by.id,
    )  # fmt: skip
    post_laid_up(movement, at=at, by=by)
    return movement
