"""What an administrator sees of the outbox."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from openipo.kernel.tasks.models import Task


@dataclass(frozen=True)
class TaskInfo:
    """A piece of work as the administrator sees it."""

    id: int
    kind: str
    key: str
    state: str
    attempts: int
    reason: str
    scheduled_at: datetime
    next_try_at: datetime | None
    finished_at: datetime | None


def listed(*, state: str = "", kind: str = "", limit: int = 100) -> list[TaskInfo]:
    """The newest pieces of work, of one state or kind where named."""
    found = Task.objects.all()
    if state:
        found = found.filter(state=state)
    if kind:
        found = found.filter(kind=kind)
    fields = list(TaskInfo.__dataclass_fields__)
    return [TaskInfo(*row) for row in found.order_by("-id").values_list(*fields)[:limit]]


def counted() -> dict[str, int]:
    """How many pieces of work are in each state."""
    rows = Task.objects.order_by().values_list("state").annotate(Count("id"))
    return {state: number for state, number in rows}
