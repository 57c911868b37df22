"""Undo a payment (a bounced cheque, a wrong amount typed in) by a counter-entry."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.books import post_allocations, post_payment
from openipo.domain.fees.deposits import undo_debit
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import Allocation, Payment
from openipo.domain.fees.permissions import require, require_second_person
from openipo.domain.fees.queries import set_aside
from openipo.domain.fees.till import till_for
from openipo.domain.procedures.api import Series
from openipo.kernel.numbering.api import next_number


@transaction.atomic
def cancel_payment(
    *, payment: Payment, reason: str, confirmed_by: Actor, series: Series, on: date, at: datetime, by: Actor
) -> Payment:
    """Write the counter-entry with its own receipt number, and take back every allocation. Nothing is erased.

    Repeating it gives the counter-entry written the first time. The charges' files are told by `cases`.
    """
    require(by, "cancel")
    require_second_person(by, confirmed_by)
    locked = Payment.objects.select_for_update().get(pk=payment.pk)
    existing = Payment.objects.filter(cancels=locked).first()
    if existing is not None:
        return existing
    _check(locked, reason)
    counter_entry = Payment.objects.create(
        receipt_number=next_number(series.id, on=on, pattern=series.pattern, restarts=series.restarts).text,
        key=f"cancels:{locked.key}",
        amount=-locked.amount,
        currency=locked.currency,
        method=locked.method,
        payer_name=locked.payer_name,
        reference=locked.reference,
        received_on=on,
        recorded_at=at,
        taken_by=by.id,
        cash_day=till_for(by, on, locked.method),
        cancels=locked,
        reason=reason.strip(),
        confirmed_by=confirmed_by.id,
    )
    undo_debit(locked, counter_entry, on=on, at=at, by=by)
    post_payment(counter_entry, at=at, by=by)
    standing = locked.allocations.filter(undoes=None, undone_by=None)
    take_back(counter_entry, standing, on=on, at=at, by=by)
    return counter_entry


def _check(payment: Payment, reason: str) -> None:
    if not reason.strip():
        raise PaymentRefused(gettext_noop("A cancellation needs a reason."))
    if payment.cancels_id is not None:
        raise PaymentRefused(gettext_noop("A counter-entry cannot be cancelled; record the payment again."))
    if payment.refunds.exists():
        raise PaymentRefused(
            gettext_noop("Part of payment %(receipt)s was given back, so it can no longer be cancelled."),
            receipt=payment.receipt_number,
        )
    if set_aside(payment):
        raise PaymentRefused(
            gettext_noop("Part of payment %(receipt)s lies in a deposit account or in suspense; take it back first."),
            receipt=payment.receipt_number,
        )


def take_back(
    owner: Payment, allocations: Iterable[Allocation], *, on: date, at: datetime, by: Actor
) -> list[Allocation]:
    """Counter-entries to allocations: what they settled is due again. `owner` is the payment whose credit it is."""
    written = Allocation.objects.bulk_create(
        Allocation(
            payment_id=allocation.payment_id,
            file=allocation.file,
            charge_key=allocation.charge_key,
            amount=-allocation.amount,
            allocated_on=on,
            recorded_at=at,
            allocated_by=by.id,
            undoes=allocation,
        )
        for allocation in allocations
    )
    post_allocations(owner, written, on=on, at=at, by=by)
    return written
