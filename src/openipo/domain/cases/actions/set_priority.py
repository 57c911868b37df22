"""Say how soon a task is to be done."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.errors import TaskRefused
from openipo.domain.cases.models import TaskAssignment
from openipo.domain.cases.permissions import require
from openipo.domain.cases.taskwork import PRIORITIES, assignment_of, open_task


@transaction.atomic
def set_priority(*, file: UUID, key: str, priority: int, by: Actor) -> TaskAssignment:
    """1 urgent, 2 soon, 3 in turn; needs the duty to assign work."""
    require(by, "assign-work")
    if priority not in PRIORITIES:
        raise TaskRefused(gettext_noop("A priority is 1 (urgent), 2 (soon) or 3 (in turn)."))
    assignment = assignment_of(open_task(file, key))
    assignment.priority = priority
    assignment.save(update_fields=["priority"])
    return assignment
