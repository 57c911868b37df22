"""A payment is undone by a counter-entry, and the files it had paid for are told."""

from collections import defaultdict
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import FileAtHand, take_up
from openipo.domain.cases.law import office_series
from openipo.domain.fees.api import Payment
from openipo.domain.fees.api import cancel_payment as counter_entry
from openipo.kernel.ledger.api import NewEvent


@transaction.atomic
def cancel_payment(*, payment: Payment, reason: str, confirmed_by: Actor, on: date, by: Actor, at: datetime) -> Payment:
    """Write the counter-entry; what the payment had settled is due again. What followed from it needs a person.

    Raises `PaymentRefused`, `AccessRefused` without a second person from finance.
    """
    locked = Payment.objects.select_for_update().get(pk=payment.pk)
    paid: dict[UUID, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for allocation in locked.allocations.order_by("pk"):
        paid[allocation.file][allocation.charge_key] += allocation.amount
    files = {file: take_up(file) for file in sorted(paid)}
    entry = counter_entry(
        payment=locked, reason=reason, confirmed_by=confirmed_by, series=office_series("receipt"), on=on, at=at, by=by
    )
    for file, at_hand in files.items():
        undone = {key: amount for key, amount in paid[file].items() if amount}
        if undone:
            act = begin(at_hand, on, at, by)
            act.record(
                taken_back(at_hand, key, amount, on, receipt=entry.receipt_number, reason=entry.reason)
                for key, amount in undone.items()
            )
            act.write()
    return entry


def taken_back(at_hand: FileAtHand, key: str, amount: int, on: date, *, receipt: str, reason: str) -> NewEvent:
    """The charge is due again by so much."""
    state = at_hand.case.fees[key]
    payload = {
        "key": key,
        "fee": state.fee,
        "proceeding": state.proceeding,
        "taken_back": amount,
        "paid_amount": state.paid_amount - amount,
        "receipt": receipt,
        "reason": reason,
    }
    return NewEvent("fee_unpaid", on, payload, state.law)
