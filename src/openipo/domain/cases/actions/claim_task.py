"""Take a task from the queue."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.errors import TaskRefused
from openipo.domain.cases.models import TaskAssignment
from openipo.domain.cases.taskwork import assignment_of, open_task


@transaction.atomic
def claim_task(*, file: UUID, key: str, by: Actor, at: datetime) -> TaskAssignment:
    """The task becomes the officer's own. Claiming one's own task changes nothing; another's is refused."""
    task = open_task(file, key)
    if not by.has_role(task.role):
        raise TaskRefused(gettext_noop("This task is for another role than yours."), role=task.role)
    assignment = assignment_of(task)
    if assignment.officer == by.id:
        return assignment
    if assignment.officer:
        raise TaskRefused(gettext_noop("%(officer)s has taken this task already."), officer=assignment.officer)
    assignment.officer = assignment.assigned_by = by.id
    assignment.assigned_at = at
    assignment.save(update_fields=["officer", "assigned_by", "assigned_at"])
    return assignment
