"""Tasks as lines of a list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from openipo.apps.backoffice.desk import Desk, role_name
from openipo.apps.backoffice.words import PRIORITY
from openipo.domain.cases.api import TaskLine
from openipo.ui.api import in_language


@dataclass(frozen=True)
class Line:
    """A task with its words; `mark` is the value by which it is ticked for a group."""

    task: TaskLine
    label: str
    role: str
    officer: str
    priority: str
    mark: str
    is_mine: bool


def lines_of(desk: Desk, tasks: Iterable[TaskLine], names: Mapping[str, str]) -> list[Line]:
    return [
        Line(
            task=task,
            label=in_language(task.label),
            role=role_name(task.role),
            officer=names.get(task.officer, task.officer),
            priority=str(PRIORITY[task.priority]) if task.priority in (1, 2) else "",
            mark=f"{task.file} {task.key}",
            is_mine=task.officer == desk.actor.id,
        )
        for task in tasks
    ]
