"""An administrator has work tried again that was given up."""

from datetime import datetime

from openipo.kernel.tasks.models import Task
from openipo.kernel.tasks.models.task import State


def start_again(task: int, *, at: datetime) -> bool:
    """Let failed work be tried again from the beginning; False where it is not failed (any more)."""
    found = Task.objects.filter(pk=task, state=State.FAILED)
    return found.update(state=State.WAITING, attempts=0, next_try_at=at, finished_at=None) == 1
