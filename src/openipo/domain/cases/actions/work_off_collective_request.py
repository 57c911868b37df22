"""A request for many rights is worked off, some files at a time, with a result for each."""

from datetime import date, datetime
from functools import partial

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.act_together import write_together
from openipo.domain.cases.collective import WRITTEN, Purse
from openipo.domain.cases.collective_lines import AT_A_TIME, locked_request, waiting_lines, worked_out
from openipo.domain.cases.errors import NotFound
from openipo.domain.cases.models import CollectiveLine, CollectiveRequest
from openipo.domain.cases.permissions import require
from openipo.domain.fees.api import Payment, allocate_credit, credit_left


def work_off_collective_request(*, request: int, on: date, by: Actor, at: datetime, payment: int | None = None) -> int:
    """Do what is asked on every file that still waits; gives how many were worked off now.

    Each hundred files are one transaction: after a crash it goes on where it stood, and asked twice it does nothing
    twice. A refusal on one file leaves the others as they are. What `payment` has left (its id in `fees`) pays the
    charges in the same act, file by file in the order of the list, as long as it covers a file's charges whole.
    Raises `NotFound`, `AccessRefused`.
    """
    require(by, "open-proceeding")
    _remember(request, payment)
    worked_off = 0
    while some := _work_off_some(request, on, by, at):
        worked_off += some
    return worked_off


def _remember(request: int, payment: int | None) -> None:
    if payment is not None and not Payment.objects.filter(pk=payment).exists():
        raise NotFound(gettext_noop("There is no such payment."))
    if payment is not None:
        CollectiveRequest.objects.filter(pk=request).update(payment=payment)


@transaction.atomic
def _work_off_some(request_id: int, on: date, by: Actor, at: datetime) -> int:
    request = locked_request(request_id)
    lines = waiting_lines(request)[:AT_A_TIME]
    if lines:
        payment = Payment.objects.select_for_update().filter(pk=request.payment or 0).first()
        purse = Purse(credit_left(payment), payment.currency) if payment else Purse()
        begun = partial(begin, on=on, at=at, by=by)
        write_together(worked_out(request, lines, purse, begun=begun, at=at))
        if payment and purse.shares:
            allocate_credit(payment=payment, shares=purse.shares, on=on, at=at, by=by)
        CollectiveLine.objects.bulk_update(lines, WRITTEN)
    return len(lines)
