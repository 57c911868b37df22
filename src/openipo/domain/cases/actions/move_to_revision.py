"""Files are moved to a later revision of the law, after a dry run that says what it would change on each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import look_at, take_up
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import MoveNotAllowed, Obstacle, Text, plan_move
from openipo.domain.procedures.api import move_to_revision as moved
from openipo.domain.rights.api import File


@dataclass(frozen=True)
class Move:
    """One file: what the move changes (in words), or what stands in its way."""

    file: UUID
    number: str
    changes: tuple[Text, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()


def move_to_revision(
    *, files: Iterable[UUID], revision: str, on: date, by: Actor, at: datetime, dry_run: bool = True
) -> list[Move]:
    """Say what moving the files to `revision` would change; without `dry_run`, move those that nothing hinders.

    Each file is a transaction of its own. Files already under the revision are passed over, so that it may be repeated.
    """
    require(by, "move-files")
    plan = _plan if dry_run else _move
    return [move for file in files for move in plan(file, revision, on, by, at)]


def files_under(book: str, revision: str) -> list[UUID]:
    """The files pinned to a revision of a law book that are not yet at their end."""
    found = File.objects.filter(book=book, revision=revision).exclude(register_status="ended")
    return list(found.order_by("pk").values_list("pk", flat=True))


def _plan(file: UUID, revision: str, on: date, by: Actor, at: datetime) -> Iterator[Move]:
    at_hand = look_at(file)
    if at_hand.case.revision != revision:
        plan = plan_move(at_hand.law, at_hand.case, at_hand.facts, revision, on)
        yield Move(file, at_hand.content.number, plan.changes, plan.obstacles)


def _move(file: UUID, revision: str, on: date, by: Actor, at: datetime) -> Iterator[Move]:
    with transaction.atomic():
        at_hand = take_up(file)
        if at_hand.case.revision == revision:
            return
        number = at_hand.content.number
        act = begin(at_hand, on, at, by)
        now = act.at_hand
        changes = plan_move(now.law, now.case, now.facts, revision, on).changes
        try:
            decision = moved(now.law, now.case, now.facts, revision, on)
        except MoveNotAllowed as refusal:
            yield Move(file, number, obstacles=refusal.obstacles)
            return
        act.add(decision)
        act.write()
    yield Move(file, number, changes)
