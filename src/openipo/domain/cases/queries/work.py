"""Work lists: what is mine, what waits for my role, what is overdue, how much everybody has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.models import OpenTask, TaskAssignment, TaskNote
from openipo.domain.procedures.api import Text
from openipo.domain.rights.api import File, mark_named

PAGE = 50
ORDERS: Mapping[str, tuple[Any, ...]] = {
    "due": (F("due_on").asc(nulls_last=True), "opened_on", "pk"),
    "priority": ("priority", F("due_on").asc(nulls_last=True), "pk"),
    "opened": ("opened_on", "pk"),
}


@dataclass(frozen=True)
class TaskLine:
    """One task in a list."""

    file: UUID
    number: str
    title: str
    applicant: str
    key: str
    role: str
    label: Text
    phase: str
    proceeding: str
    opened_on: date
    due_on: date | None
    is_overdue: bool
    officer: str
    priority: int
    notes: int


@dataclass(frozen=True)
class TaskPage:
    """A page of a list; `total` counts all pages."""

    lines: tuple[TaskLine, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class QueueFilter:
    """What a queue is narrowed to; empty values do not narrow. `assigned`: "", "nobody", "me", or an officer's id."""

    phase: str = ""
    assigned: str = ""
    overdue_only: bool = False
    priority: int = 0
    text: str = ""
    order: str = "due"


@dataclass(frozen=True)
class Load:
    """How much an officer has."""

    officer: str
    tasks: int
    overdue: int
    urgent: int


@dataclass(frozen=True)
class Note:
    text: str
    written_by: str
    written_at: datetime


@dataclass(frozen=True)
class Dashboard:
    """Counts for the start page."""

    mine: int
    mine_overdue: int
    waiting: Mapping[str, int] = field(default_factory=dict)  # role -> tasks that nobody has taken
    overdue: Mapping[str, int] = field(default_factory=dict)  # role -> tasks past their day


def _tasks() -> QuerySet[Any]:
    """Open tasks with who has them, how urgent they are and how many notes they carry."""
    assignment = TaskAssignment.objects.filter(file=OuterRef("file"), key=OuterRef("key"))
    notes = TaskNote.objects.filter(file=OuterRef("file"), key=OuterRef("key")).order_by().values("key")
    return OpenTask.objects.annotate(
        officer=Coalesce(Subquery(assignment.values("officer")[:1]), Value("")),
        priority=Coalesce(Subquery(assignment.values("priority")[:1], output_field=IntegerField()), Value(3)),
        notes=Coalesce(Subquery(notes.annotate(count=Count("pk")).values("count")), Value(0)),
    )


def my_work(actor: Actor, *, on: date, page: int = 1) -> TaskPage:
    """The actor's own tasks, the most urgent and earliest due first."""
    return _page(_tasks().filter(officer=actor.id), on, page, "priority")


def queue(role: str, filters: QueueFilter | None = None, *, actor: Actor, on: date, page: int = 1) -> TaskPage:
    """The tasks of a role, narrowed and ordered as the filter says."""
    chosen = filters or QueueFilter()
    tasks = _tasks().filter(role=role, **_exact(chosen))
    if chosen.assigned:
        wanted = {"nobody": "", "me": actor.id}.get(chosen.assigned, chosen.assigned)
        tasks = tasks.filter(officer=wanted)
    if chosen.overdue_only:
        tasks = tasks.filter(due_on__lt=on)
    if chosen.text:
        tasks = tasks.filter(Exists(_files_saying(chosen.text).filter(pk=OuterRef("file"))))
    return _page(tasks, on, page, chosen.order)


def _exact(chosen: QueueFilter) -> dict[str, Any]:
    stated = {"phase": chosen.phase, "priority": chosen.priority}
    return {name: value for name, value in stated.items() if value}


def _files_saying(text: str) -> QuerySet[File]:
    return File.objects.filter(Q(number__icontains=text) | Q(mark_text__icontains=text) | Q(applicant__icontains=text))


def _page(tasks: QuerySet[Any], on: date, page: int, order: str) -> TaskPage:
    total = tasks.count()
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 1), pages)
    rows = list(tasks.order_by(*ORDERS.get(order, ORDERS["due"]))[(page - 1) * PAGE : page * PAGE])
    files = File.objects.in_bulk({row.file for row in rows})
    return TaskPage(tuple(_line(row, files, on) for row in rows), total, page, pages)


def _title(file: File) -> str:
    """The mark's words, or what kind of mark it is; the number, where the right has no mark."""
    return mark_named(file.mark_text, file.mark_kind, get_language() or "en") or file.number


def _line(row: Any, files: Mapping[UUID, File], on: date) -> TaskLine:
    file = files.get(row.file)
    return TaskLine(
        file=row.file,
        number=file.number if file else "",
        title=_title(file) if file else "",
        applicant=file.applicant if file else "",
        key=row.key,
        role=row.role,
        label=row.label,
        phase=row.phase,
        proceeding=row.proceeding,
        opened_on=row.opened_on,
        due_on=row.due_on,
        is_overdue=row.due_on is not None and row.due_on < on,
        officer=row.officer,
        priority=row.priority,
        notes=row.notes,
    )


def tasks_of(file: UUID, *, on: date) -> tuple[TaskLine, ...]:
    """The open tasks of one file; number and title are left out, the caller has them."""
    return tuple(_line(row, {}, on) for row in _tasks().filter(file=file).order_by("opened_on", "pk"))


def notes_of(file: UUID, key: str) -> tuple[Note, ...]:
    """The notes on a task, oldest first."""
    rows = TaskNote.objects.filter(file=file, key=key).order_by("written_at", "pk")
    return tuple(Note(row.text, row.written_by, row.written_at) for row in rows)


def loads(role: str = "", *, on: date) -> tuple[Load, ...]:
    """How much each officer has (of a role), the busiest first."""
    tasks = _tasks().exclude(officer="")
    if role:
        tasks = tasks.filter(role=role)
    rows = (
        tasks.order_by()
        .values("officer")
        .annotate(
            tasks=Count("pk"), overdue=Count("pk", filter=Q(due_on__lt=on)), urgent=Count("pk", filter=Q(priority=1))
        )
    )
    return tuple(Load(**row) for row in rows.order_by("-tasks", "officer"))


def dashboard(actor: Actor, roles: Iterable[str], *, on: date) -> Dashboard:
    """The actor's own work, and what waits for these roles."""
    mine = (
        _tasks().filter(officer=actor.id).aggregate(mine=Count("pk"), mine_overdue=Count("pk", filter=Q(due_on__lt=on)))
    )
    rows = (
        _tasks()
        .filter(role__in=list(roles))
        .order_by()
        .values("role")
        .annotate(waiting=Count("pk", filter=Q(officer="")), overdue=Count("pk", filter=Q(due_on__lt=on)))
    )
    found = list(rows)
    return Dashboard(
        **mine,
        waiting={row["role"]: row["waiting"] for row in found},
        overdue={row["role"]: row["overdue"] for row in found},
    )
