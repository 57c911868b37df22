"""Money that went to the wrong file is taken back from there and settles charges of the right one."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.actions.cancel_payment import taken_back
from openipo.domain.cases.actions.settle_charges import settle_charges
from openipo.domain.cases.at_hand import take_up_many
from openipo.domain.cases.errors import CaseError
from openipo.domain.cases.law import calendars
from openipo.domain.cases.money import ChargeRef
from openipo.domain.fees.api import Payment, Share, undo_allocations


@transaction.atomic
def move_payment(
    *, payment: Payment, file: UUID, charges: Sequence[ChargeRef], reason: str, on: date, by: Actor, at: datetime
) -> tuple[Share, ...]:
    """What the payment settled on `file` is due again there; the credit settles `charges`, or stays as credit.

    What had followed on the wrong file from the fee being paid needs a person: nothing of it is undone here.
    """
    if not reason.strip():
        raise CaseError(gettext_noop("Say why the money is moved."))
    # The payment, then all files in the one order in which everybody locks them.
    locked = Payment.objects.select_for_update().get(pk=payment.pk)
    named = {file, *(ref.file for ref in charges)}
    at_hand = {each.file: each for each in take_up_many(named, calendars=calendars())}[file]
    paid: dict[str, int] = defaultdict(int)
    for allocation in undo_allocations(payment=locked, file=file, on=on, at=at, by=by):
        paid[allocation.charge_key] -= allocation.amount
    act = begin(at_hand, on, at, by)
    act.record(
        taken_back(at_hand, key, amount, on, receipt=locked.receipt_number, reason=reason.strip())
        for key, amount in paid.items()
    )
    act.write()
    return settle_charges(payment=locked, charges=charges, on=on, by=by, at=at) if charges else ()
