"""Work that is due is done, piece by piece."""

import logging
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import QuerySet

from openipo.kernel.tasks.models import Task
from openipo.kernel.tasks.models.task import State
from openipo.kernel.tasks.registry import handler_of
from openipo.kernel.tasks.rules.next_try import next_try

logger = logging.getLogger(__name__)

# A runner that has not finished after this time is taken to have died, and its work is taken up by another.
LEASE = timedelta(minutes=15)


def run_due(*, at: datetime, limit: int | None = None) -> int:
    """Do the work due at the instant `at`, the longest waiting first; gives the number of pieces tried.

    Several runners may do this side by side. A piece that fails is recorded with its reason and the next try.
    """
    tried = 0
    while limit is None or tried < limit:
        task = _take(_due(at), at)
        if task is None:
            break
        _run(task, at)
        tried += 1
    return tried


def run_one(kind: str, key: str, *, at: datetime) -> None:
    """Do one piece of work if it is due and nobody else is at it."""
    task = _take(_due(at).filter(kind=kind, key=key), at)
    if task is not None:
        _run(task, at)


def _due(at: datetime) -> "QuerySet[Task]":
    return Task.objects.filter(state__in=[State.WAITING, State.RUNNING], next_try_at__lte=at).order_by(
        "next_try_at", "id"
    )


@transaction.atomic
def _take(due: "QuerySet[Task]", at: datetime) -> Task | None:
    """The first of the due pieces that no other runner holds, marked as running."""
    task = due.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked).first()
    if task is not None:
        task.state, task.attempts, task.next_try_at = State.RUNNING, task.attempts + 1, at + LEASE
        task.save(update_fields=["state", "attempts", "next_try_at"])
    return task


def _run(task: Task, at: datetime) -> None:
    """Outside any transaction of ours: work may take long, and nobody shall wait for it."""
    try:
        handler_of(task.kind)(task.payload, at=at)
    except Exception as error:
        logger.exception("Work %s %s failed at attempt %s", task.kind, task.key, task.attempts)
        _finish(task, State.WAITING, reason=f"{type(error).__name__}: {error}", at=at)
    else:
        _finish(task, State.DONE, reason="", at=at)


def _finish(task: Task, state: str, *, reason: str, at: datetime) -> None:
    again = next_try(task.attempts, at) if state == State.WAITING else None
    if state == State.WAITING and again is None:
        state = State.FAILED
    # Only the runner that holds this attempt may finish it: a slower one that was given up for dead changes nothing.
    Task.objects.filter(pk=task.pk, state=State.RUNNING, attempts=task.attempts).update(
        state=state, reason=reason, next_try_at=again, finished_at=None if again else at
    )
