"""Credit of an earlier payment settles charges: an overpayment, or a payment nobody knew the purpose of."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.record_payment import tell_files
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.money import ChargeRef, charges_named, files_of, wanted_in
from openipo.domain.fees.api import Payment, Share, allocate_credit, credit_left, split_payment


@transaction.atomic
def settle_charges(
    *, payment: Payment, charges: Sequence[ChargeRef], on: date, by: Actor, at: datetime
) -> tuple[Share, ...]:
    """Use what the payment has left for these charges, in the order given, at the price of the day.

    Sent twice, it finds nothing left to settle the second time. Raises `PaymentRefused`, `NotFound`.
    """
    locked = Payment.objects.select_for_update().get(pk=payment.pk)
    files = {file: take_up(file) for file in files_of(charges)}
    wanted = wanted_in(charges_named(files, charges, on), locked.currency)
    shares, _ = split_payment(credit_left(locked), wanted)
    allocate_credit(payment=locked, shares=shares, on=on, at=at, by=by)
    tell_files(files, shares, on=on, by=by, at=at)
    return tuple(shares)
