"""Let the credit of a payment settle charges."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.books import post_allocations
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import Allocation, Payment
from openipo.domain.fees.permissions import require
from openipo.domain.fees.queries import credit_left
from openipo.domain.fees.rules.split_payment import Share


@transaction.atomic
def allocate_credit(
    *, payment: Payment, shares: Sequence[Share], on: date, at: datetime, by: Actor
) -> list[Allocation]:
    """Use credit that a payment still has. The payment is locked, so that two cashiers cannot use it twice."""
    require(by, "allocate")
    locked = Payment.objects.select_for_update().get(pk=payment.pk)
    wanted = sum(share.amount for share in shares)
    left = credit_left(locked)
    if wanted > left:
        raise PaymentRefused(
            gettext_noop("Payment %(receipt)s has less credit left than these charges need."),
            receipt=locked.receipt_number,
            left=left,
            wanted=wanted,
        )
    return write_allocations(locked, shares, on=on, at=at, by=by)


def write_allocations(
    payment: Payment, shares: Sequence[Share], *, on: date, at: datetime, by: Actor
) -> list[Allocation]:
    """The rows that say where the money went; every share must be more than nothing."""
    if any(share.amount <= 0 for share in shares):
        raise PaymentRefused(gettext_noop("A share of a payment must be more than nothing."))
    written = Allocation.objects.bulk_create(
        Allocation(
            payment=payment,
            file=share.file,
            charge_key=share.charge_key,
            amount=share.amount,
            allocated_on=on,
            recorded_at=at,
            allocated_by=by.id,
        )
        for share in shares
    )
    post_allocations(payment, written, on=on, at=at, by=by)
    return written
