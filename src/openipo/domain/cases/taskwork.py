"""A task and who does it."""

from uuid import UUID

from django.utils.translation import gettext_noop

from openipo.domain.cases.errors import TaskRefused
from openipo.domain.cases.models import OpenTask, TaskAssignment

PRIORITIES = (1, 2, 3)


def open_task(file: UUID, key: str) -> OpenTask:
    """The task, if it is still open."""
    task = OpenTask.objects.filter(file=file, key=key).first()
    if task is None:
        raise TaskRefused(gettext_noop("This task is done or no longer needed."))
    return task


def assignment_of(task: OpenTask) -> TaskAssignment:
    """The task's assignment, locked for change, so that two officers cannot claim it at once."""
    TaskAssignment.objects.get_or_create(file=task.file, key=task.key)
    return TaskAssignment.objects.select_for_update().get(file=task.file, key=task.key)
