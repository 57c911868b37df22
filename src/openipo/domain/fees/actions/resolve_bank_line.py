"""A person says what a line of a bank statement is; only then it stands in the books."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.bank_lines import locked_line
from openipo.domain.fees.books import post_bank_line
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import BankLine, BankResolution, Payment

BOOKABLE = ("safe", "cards", "cheques", "refunds", "charges", "suspense")


@transaction.atomic
def link_bank_line(
    *, line: BankLine, payment: Payment, because: Sequence[str], on: date, at: datetime, by: Actor
) -> BankResolution:
    """The line is this payment's arrival at the bank. Linking it again changes nothing."""
    locked = locked_line(line, by)
    known = BankResolution.objects.filter(line=locked).first()
    if known is not None and known.payment_id == payment.pk:
        return known
    _require_open(known)
    _require_same(locked, payment)
    post_bank_line(locked, "transfers", at=at, by=by)
    return BankResolution.objects.create(
        line=locked, kind="payment", payment=payment, because=list(because), resolved_on=on, resolved_at=at,
        resolved_by=by.id,
    )  # fmt: skip


@transaction.atomic
def book_bank_line(*, line: BankLine, head: str, on: date, at: datetime, by: Actor) -> BankResolution:
    """The line is no payment of a fee: cash from the safe, cards settled, refunds paid out, the bank's charges."""
    locked = locked_line(line, by)
    known = BankResolution.objects.filter(line=locked).first()
    if known is not None and known.head == head:
        return known
    _require_open(known)
    if head not in BOOKABLE:
        raise PaymentRefused(gettext_noop("A line of a statement cannot be booked there."))
    post_bank_line(locked, head, at=at, by=by)
    return BankResolution.objects.create(
        line=locked, kind="booked", head=head, resolved_on=on, resolved_at=at, resolved_by=by.id
    )


def _require_open(known: BankResolution | None) -> None:
    if known is not None:
        raise PaymentRefused(gettext_noop("Somebody said already what this line is."))


def _require_same(line: BankLine, payment: Payment) -> None:
    if (payment.amount, payment.currency) != (line.amount, line.currency) or payment.method != "transfer":
        raise PaymentRefused(
            gettext_noop("Payment %(receipt)s is not a transfer of that sum."), receipt=payment.receipt_number
        )
    if BankResolution.objects.filter(payment=payment).exists():
        raise PaymentRefused(
            gettext_noop("Payment %(receipt)s arrived with another line."), receipt=payment.receipt_number
        )
