"""The door of the tasks room: the recorded outbox."""

from openipo.kernel.tasks.actions.run_due import run_due
from openipo.kernel.tasks.actions.schedule import schedule
from openipo.kernel.tasks.actions.start_again import start_again
from openipo.kernel.tasks.queries import TaskInfo, counted, listed
from openipo.kernel.tasks.registry import UnknownKind, handler

__all__ = ["TaskInfo", "UnknownKind", "counted", "handler", "listed", "run_due", "schedule", "start_again"]
