"""A person confirms what a line of a bank statement pays: the money is received, settles it, and stands at the bank."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.record_payment import record_payment
from openipo.domain.cases.at_hand import look_at_many
from openipo.domain.cases.errors import CaseError
from openipo.domain.cases.money import ChargeRef, due_charges
from openipo.domain.fees.api import (
    BankLine,
    BankResolution,
    DepositAccount,
    Invoice,
    Payment,
    PaymentOrder,
    link_bank_line,
    locked_line,
    top_up_deposit,
)


@dataclass(frozen=True)
class Target:
    """What the line pays: `kind` is file, invoice, order, payment, deposit or none (kept as credit)."""

    kind: str
    id: str = ""


@transaction.atomic
def confirm_bank_line(
    *, line: BankLine, target: Target, because: Sequence[str] = (), on: date, by: Actor, at: datetime
) -> BankResolution:
    """Confirming the same line again gives what was written the first time. Raises `PaymentRefused`, `CaseError`."""
    locked = locked_line(line, by)
    known = BankResolution.objects.filter(line=locked).first()
    if known is not None:
        return known
    payment = _payment(locked, target, by=by, at=at)
    if target.kind == "deposit":
        account = DepositAccount.objects.get(pk=int(target.id))
        top_up_deposit(
            account=account, payment=payment, amount=payment.amount, on=on, at=at, by=by, key=f"bank-line:{locked.pk}"
        )
    return link_bank_line(line=locked, payment=payment, because=because, on=on, at=at, by=by)


def _payment(line: BankLine, target: Target, *, by: Actor, at: datetime) -> Payment:
    if target.kind == "payment":
        return Payment.objects.get(pk=int(target.id))
    if line.amount <= 0:
        raise CaseError(gettext_noop("Money that left the bank pays no fee."))
    paid = record_payment(
        charges=_charges(target, line.booked_on),
        amount=line.amount,
        currency=line.currency,
        method="transfer",
        payer_name=line.other_name or line.other_account or "?",
        received_on=line.booked_on,
        by=by,
        at=at,
        key=f"bank-line:{line.pk}",
        reference=(line.reference or line.text)[:200],
        order=PaymentOrder.objects.get(pk=int(target.id)) if target.kind == "order" else None,
    )
    return Payment.objects.get(pk=paid.payment)


def _charges(target: Target, on: date) -> list[ChargeRef]:
    """What is open of the target, in the order in which it is stated."""
    if target.kind == "file":
        file = UUID(target.id)
        return [ChargeRef(file, due.key) for due in due_charges(look_at_many([file])[file], on) if due.open_amount]
    if target.kind == "invoice":
        return _of(Invoice.objects.get(pk=int(target.id)))
    if target.kind == "order":
        return _of(PaymentOrder.objects.get(pk=int(target.id)))
    return []


def _of(paper: Invoice | PaymentOrder) -> list[ChargeRef]:
    return [ChargeRef(line.file, line.charge_key) for line in paper.lines.order_by("pk")]
