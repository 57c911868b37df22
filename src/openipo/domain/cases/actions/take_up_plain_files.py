"""The files of an older system whose status maps plainly come under the law book, many at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act_together import write_together
from openipo.domain.cases.at_hand import locked_length
from openipo.domain.cases.law import calendars
from openipo.domain.cases.permissions import require
from openipo.domain.cases.taking_up.back_file import WAITING, BackFile, back_files
from openipo.domain.cases.taking_up.parts import parts
from openipo.domain.cases.taking_up.proposing import Proposed, Question, proposed_for
from openipo.domain.cases.taking_up.taking import act_of_taking_up
from openipo.domain.procedures.api import TakingUpTable, taking_up_table
from openipo.kernel.calendar.api import Calendar


@dataclass(frozen=True)
class TakenUp:
    """One file: how it stands under the law book, or what only a person can say. `is_done` once it is recorded."""

    file: UUID
    number: str
    status: str
    proposed: Proposed
    is_done: bool = False


def take_up_plain_files(
    *, files: Iterable[UUID], on: date, by: Actor, at: datetime, dry_run: bool = True
) -> Iterator[TakenUp]:
    """Say of each file what would become of it; without `dry_run`, take up those that leave no question.

    A hundred files are one transaction. A file under a law already is passed over, so that a run that broke off may be
    repeated and goes on where it was. Raises `AccessRefused`, and `LawBookError` where the office's table is unsound.
    """
    require(by, "propose-taking-up" if dry_run else "take-up-plainly")
    table, shared = taking_up_table(settings.OFFICE), calendars()
    for batch in parts(files):
        if dry_run:
            yield from (_looked_at(each, table, shared, on) for each in back_files(batch))
        else:
            yield from _take_up(batch, table, shared, on=on, by=by, at=at)


def _looked_at(file: BackFile, table: TakingUpTable, shared: dict[str, Calendar], on: date) -> TakenUp:
    proposed = proposed_for(file, table, on, shared)
    if file.waiting is not None:
        proposed = Proposed(proposed.law, proposed.standing, (Question("waits", WAITING),))
    return TakenUp(file.file, file.content.number, file.status, proposed)


@transaction.atomic
def _take_up(
    batch: Sequence[UUID], table: TakingUpTable, shared: dict[str, Calendar], *, on: date, by: Actor, at: datetime
) -> list[TakenUp]:
    """Files locked in the one order in which everybody locks them; all of them, or none."""
    for locked in sorted(batch):
        locked_length(locked)
    found, acts = [], []
    for file in back_files(batch):
        each = _looked_at(file, table, shared, on)
        if each.proposed.is_plain and each.proposed.law and each.proposed.standing:
            acts.append(act_of_taking_up(file, each.proposed.law, each.proposed.standing, on=on, by=by, at=at))
            each = TakenUp(each.file, each.number, each.status, each.proposed, is_done=True)
        found.append(each)
    write_together(acts)
    return found
