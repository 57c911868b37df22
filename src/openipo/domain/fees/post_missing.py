"""Books opened on an installation that has taken money already: what has no entry yet is posted, once."""

from datetime import datetime

from django.db import transaction

from openipo.domain.accounting.api import JournalEntry, is_posted, posted_sources
from openipo.domain.accounts.api import Actor
from openipo.domain.fees.books import (
    post_agreed_till,
    post_allocations,
    post_float,
    post_payment,
    post_receivables,
    post_refund,
)
from openipo.domain.fees.models import Allocation, CashDay, Charge, Payment, Refund
from openipo.kernel.ledger.api import office_day
from openipo.kernel.locks.api import lock_name

BATCH = 500  # files whose charges are brought up in one entry


@transaction.atomic
def post_missing(*, at: datetime, by: Actor) -> int:
    """Post what the desk's tables hold and the books do not; a second run finds nothing. Gives the entries written."""
    lock_name("fees.post-missing")
    before = JournalEntry.objects.count()
    _payments(at, by)
    _allocations(at, by)
    for refund in Refund.objects.select_related("payment").order_by("pk"):
        if not is_posted(f"refund:{refund.pk}"):
            post_refund(refund, at=at, by=by)
    for till in CashDay.objects.order_by("pk"):
        if not is_posted(f"float:{till.pk}"):
            post_float(till, at=at, by=by)
        if till.reconciled_at and not is_posted(f"till:{till.pk}"):
            post_agreed_till(till, on=office_day(till.reconciled_at), at=at, by=by)
    _charges(at, by)
    return JournalEntry.objects.count() - before


def _payments(at: datetime, by: Actor) -> None:
    posted = posted_sources("payment")
    for payment in Payment.objects.select_related("cancels").order_by("pk"):
        if f"payment:{payment.receipt_number}" not in posted:
            post_payment(payment, at=at, by=by)


def _allocations(at: datetime, by: Actor) -> None:
    """An entry names the first and the last of its allocations; those that none names get one each."""
    spans = [name.removeprefix("allocation:").split("-") for name in posted_sources("allocation")]
    posted = {number for first, last in spans for number in range(int(first), int(last) + 1)}
    for each in Allocation.objects.select_related("payment__cancels").order_by("pk").iterator():
        if each.pk not in posted:
            post_allocations(each.payment, [each], on=each.allocated_on, at=at, by=by)


def _charges(at: datetime, by: Actor) -> None:
    files = sorted(set(Charge.objects.values_list("file", flat=True)), key=str)
    for start in range(0, len(files), BATCH):
        source = f"brought-up:{at.isoformat()}:{start}"
        post_receivables(files[start : start + BATCH], source=source, on=office_day(at), at=at, by=by)
