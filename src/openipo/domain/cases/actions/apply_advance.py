"""Money that waited for a file settles what is due there."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.settle_charges import settle_charges
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.money import ChargeRef, due_charges
from openipo.domain.fees.api import Share, use_advance


@transaction.atomic
def apply_advance(*, code: str, file: UUID, on: date, by: Actor, at: datetime) -> tuple[Share, ...]:
    """Let the payment under the code settle the file's charges, the oldest first; what is left stays its credit.

    Raises `PaymentRefused` for a code that is not known or was used for another file.
    """
    at_hand = take_up(file)
    advance = use_advance(code=code, file=file, on=on)
    due = [charge for charge in due_charges(at_hand, on) if charge.open_amount]
    refs = [ChargeRef(charge.file, charge.key) for charge in due]
    return settle_charges(payment=advance.payment, charges=refs, on=on, by=by, at=at) if refs else ()
