"""What a request for many rights would cost, and what would be refused: worked out on every file, kept on none."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.collective import Purse
from openipo.domain.cases.collective_lines import AT_A_TIME, locked_request, waiting_lines, worked_out
from openipo.domain.cases.models import CollectiveLine
from openipo.domain.cases.permissions import require


@dataclass(frozen=True)
class Quote:
    """The sum to be paid today for all that is open, in minor units, and how many files it is for."""

    amount: int
    files: int
    refused: int


@transaction.atomic
def quote_collective_request(*, request: int, on: date, by: Actor, at: datetime) -> Quote:
    """Note on each waiting line what it costs today, or why it would be refused; nothing happens on the files.

    Numbers drawn while it is worked out go back. Raises `NotFound`, `AccessRefused`.
    """
    require(by, "open-proceeding")
    found = locked_request(request)
    lines = waiting_lines(found)
    begun = partial(begin, on=on, at=at, by=by)
    for place in range(0, len(lines), AT_A_TIME):
        with transaction.atomic():
            worked_out(found, lines[place : place + AT_A_TIME], Purse(), begun=begun, at=at)
            transaction.set_rollback(True)
    open_lines = [line for line in lines if line.state != "refused"]
    for line in lines:
        line.state, line.done_at = "waiting", None
    CollectiveLine.objects.bulk_update(lines, ["amount", "reason"])
    return Quote(sum(line.amount for line in open_lines), len(open_lines), len(lines) - len(open_lines))
