"""What moves on a deposit account when a payment is made from it or undone; the account is locked meanwhile."""

from datetime import date, datetime

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import DepositAccount, DepositMovement, Payment


def held_in(account: DepositAccount) -> int:
    """What the account holds, in minor units."""
    return sum(account.movements.values_list("amount", flat=True))


def locked_account(account: DepositAccount) -> DepositAccount:
    """The account, which nobody else can draw on before this transaction ends."""
    return DepositAccount.objects.select_for_update().get(pk=account.pk)


def debit(account: DepositAccount, payment: Payment, *, on: date, at: datetime, by: Actor) -> DepositMovement:
    """Pay from the account. Raises `PaymentRefused` where it holds less, or another currency."""
    locked = locked_account(account)
    if payment.currency != locked.currency:
        raise PaymentRefused(
            gettext_noop("Deposit account %(number)s is kept in %(currency)s."),
            number=locked.number,
            currency=locked.currency,
        )
    if held_in(locked) < payment.amount:
        raise PaymentRefused(gettext_noop("Deposit account %(number)s holds too little."), number=locked.number)
    return DepositMovement.objects.create(
        account=locked, kind="debit", key=f"debit:{payment.pk}", amount=-payment.amount, payment=payment, moved_on=on,
        recorded_at=at, moved_by=by.id,
    )  # fmt: skip


def undo_debit(payment: Payment, counter_entry: Payment, *, on: date, at: datetime, by: Actor) -> None:
    """Money paid from an account goes back there when the payment is cancelled."""
    drawn = DepositMovement.objects.filter(payment=payment, kind="debit").select_related("account").first()
    if drawn is not None:
        DepositMovement.objects.create(
            account=locked_account(drawn.account), kind="undone", key=f"undone:{counter_entry.pk}",
            amount=-drawn.amount, payment=counter_entry, moved_on=on, recorded_at=at, moved_by=by.id,
        )  # fmt: skip
