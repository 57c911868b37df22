"""A question that the law put to a person is answered: its task is closed by hand."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.done import Done, done
from openipo.domain.cases.errors import TaskRefused
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import close_task


@transaction.atomic
def finish_task(*, file: UUID, key: str, on: date, by: Actor, at: datetime, answer: str = "") -> Done:
    """Close a task that belongs to no phase. A phase's own task closes when the phase is left, and is refused here."""
    require(by, "work")
    at_hand = take_up(file)
    task = at_hand.case.tasks.get(key)
    if task is None:
        raise TaskRefused(gettext_noop("This task is done or no longer needed."))
    if task.phase:
        raise TaskRefused(gettext_noop("This task ends when its step is taken; it cannot be ticked off."))
    if not by.has_role(task.role):
        raise TaskRefused(gettext_noop("This task is for another role than yours."), role=task.role)
    act = begin(at_hand, on, at, by)
    act.add(close_task(at_hand.law, act.at_hand.case, key, on, answer.strip()))
    return done(at_hand, act.write())
