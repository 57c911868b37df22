"""The lines of a request for many rights: taken up, worked out on their files, written nowhere yet."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_noop

from openipo.domain.cases.act import Act
from openipo.domain.cases.at_hand import NO_LAW_BOOK, FileAtHand, take_up_many
from openipo.domain.cases.collective import Purse, refuse, try_on
from openipo.domain.cases.errors import CaseError, NotFound
from openipo.domain.cases.law import calendars
from openipo.domain.cases.models import CollectiveLine, CollectiveRequest
from openipo.kernel.locks.api import lock_name

AT_A_TIME = 100  # files in one transaction: so much, and no more, is done again after a power cut


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
    request: CollectiveRequest,
    lines: Sequence[CollectiveLine],
    purse: Purse,
    *,
    begun: Callable[[FileAtHand], Act],
    at: datetime,
) -> list[Act]:
    """What is asked, worked out on each file and written nowhere yet; each line says its result.

    `begun` begins an act on a file: it knows the day and who acts.
    """
    by_file: Mapping[UUID, CollectiveLine] = {line.file: line for line in lines if line.file}
    at_hand = {each.file: each for each in take_up_many(list(by_file), calendars=calendars())}
    acts = []
    for file, line in by_file.items():
        if file not in at_hand:
            refuse(line, CaseError(NO_LAW_BOOK), at)
            continue
        act = begun(at_hand[file])
        if try_on(request, line, act, purse):
            acts.append(act)
    return acts
