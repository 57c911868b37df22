"""A second person from finance agrees a closed till, and says why where money is missing or over."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.books import post_agreed_till
from openipo.domain.fees.errors import CashDayClosed, PaymentRefused
from openipo.domain.fees.models import CashDay
from openipo.domain.fees.permissions import require, require_second_person
from openipo.kernel.ledger.api import office_day


@transaction.atomic
def reconcile_cash_day(*, cash_day: CashDay, note: str, at: datetime, by: Actor) -> CashDay:
    """Mark the till as agreed. A difference needs a note; the cashier cannot agree his own till."""
    require(by, "approve")
    till = CashDay.objects.select_for_update().get(pk=cash_day.pk)
    require_second_person(Actor(id=till.cashier, name=till.cashier), by)
    if till.state != "closed":
        raise CashDayClosed(gettext_noop("Only a closed till that is not yet agreed can be reconciled."))
    if not note.strip() and any(count.difference for count in till.counts.all()):
        raise PaymentRefused(gettext_noop("Counted and expected differ; say why in a note."))
    till.reconciled_at = at
    till.reconciled_by = by.id
    till.note = note.strip()
    till.save(update_fields=["reconciled_at", "reconciled_by", "note"])
    post_agreed_till(till, on=office_day(at), at=at, by=by)
    return till
