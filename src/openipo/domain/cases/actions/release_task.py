"""Put a task back into the queue."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.errors import TaskRefused
from openipo.domain.cases.models import TaskAssignment
from openipo.domain.cases.permissions import may
from openipo.domain.cases.taskwork import assignment_of, open_task


@transaction.atomic
def release_task(*, file: UUID, key: str, by: Actor) -> TaskAssignment:
    """Nobody's again. The officer who has it may do so, or whoever assigns work."""
    assignment = assignment_of(open_task(file, key))
    if assignment.officer != by.id and not may(by, "assign-work").allowed:
        raise TaskRefused(gettext_noop("Only the officer who has this task, or a supervisor, can put it back."))
    assignment.officer = assignment.assigned_by = ""
    assignment.assigned_at = None
    assignment.save(update_fields=["officer", "assigned_by", "assigned_at"])
    return assignment
