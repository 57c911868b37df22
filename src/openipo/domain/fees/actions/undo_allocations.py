"""Money that went to the wrong file is taken back from there: it becomes credit of its payment again."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.actions.cancel_payment import take_back
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import Allocation, Payment
from openipo.domain.fees.permissions import require


@transaction.atomic
def undo_allocations(*, payment: Payment, file: UUID, on: date, at: datetime, by: Actor) -> Sequence[Allocation]:
    """Write the counter-entries for all that the payment settles on the file. The file is told by `cases`."""
    require(by, "cancel")
    locked = Payment.objects.select_for_update().get(pk=payment.pk)
    standing = list(locked.allocations.filter(file=file, undoes=None, undone_by=None).order_by("pk"))
    if not standing:
        raise PaymentRefused(
            gettext_noop("Payment %(receipt)s settles nothing on that file."), receipt=locked.receipt_number
        )
    return take_back(locked, standing, on=on, at=at, by=by)
