"""A request for many rights is worked off, some files at a time, with a result for each."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import Act, begin
from openipo.domain.cases.act_together import write_together
from openipo.domain.cases.at_hand import take_up_many
from openipo.domain.cases.collective import WRITTEN, Purse, refuse, try_on
from openipo.domain.cases.errors import CaseError, NotFound
from openipo.domain.cases.law import calendars
from openipo.domain.cases.models import CollectiveLine, CollectiveRequest
from openipo.domain.cases.permissions import require
from openipo.domain.fees.api import Payment, allocate_credit, credit_left
from openipo.kernel.locks.api import lock_name

AT_A_TIME = 100  # files in one transaction: so much, and no more, is done again after a power cut


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
        write_together(worked_out(request, lines, purse, on=on, by=by, at=at))
        if payment and purse.shares:
            allocate_credit(payment=payment, shares=purse.shares, on=on, at=at, by=by)
        CollectiveLine.objects.bulk_update(lines, WRITTEN)
    return len(lines)


def locked_request(request: int) -> CollectiveRequest:
    """The request, which nobody else works off before this transaction ends. Raises `NotFound`."""
    lock_name(f"cases.collective:{request}")
    found = CollectiveRequest.objects.filter(pk=request).first()
    if found is None:
        raise NotFound(gettext_noop("There is no such request."))
    return found


def waiting_lines(request: CollectiveRequest) -> list[CollectiveLine]:
    """The lines not yet worked off, in the order of the list."""
    return list(request.lines.filter(state="waiting").order_by("position"))


def worked_out(
    request: CollectiveRequest, lines: Sequence[CollectiveLine], purse: Purse, *, on: date, by: Actor, at: datetime
) -> list[Act]:
    """What is asked, worked out on each file and written nowhere yet; each line says its result."""
    by_file: Mapping[UUID, CollectiveLine] = {line.file: line for line in lines if line.file}
    at_hand = {each.file: each for each in take_up_many(list(by_file), calendars=calendars())}
    acts = []
    for file, line in by_file.items():
        if file not in at_hand:
            refuse(line, CaseError(NO_LAW_BOOK), at)
            continue
        act = begin(at_hand[file], on, at, by)
        if try_on(request, line, act, purse):
            acts.append(act)
    return acts


NO_LAW_BOOK = gettext_noop("This file came with a back file and is under no law book; it can only be read.")
