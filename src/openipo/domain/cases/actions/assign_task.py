"""Give a task to an officer, or from one officer to another."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.errors import TaskRefused
from openipo.domain.cases.models import TaskAssignment
from openipo.domain.cases.permissions import require
from openipo.domain.cases.taskwork import assignment_of, open_task


@transaction.atomic
def assign_task(*, file: UUID, key: str, officer: Actor, by: Actor, at: datetime) -> TaskAssignment:
    """The task becomes `officer`'s, who must hold its role; needs the duty to assign work."""
    require(by, "assign-work")
    task = open_task(file, key)
    if not officer.has_role(task.role):
        raise TaskRefused(
            gettext_noop("%(officer)s does not hold the role that this task is for."), officer=officer.name
        )
    assignment = assignment_of(task)
    assignment.officer, assignment.assigned_by, assignment.assigned_at = officer.id, by.id, at
    assignment.save(update_fields=["officer", "assigned_by", "assigned_at"])
    return assignment
