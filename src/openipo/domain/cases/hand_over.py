"""What happens to the tasks of an officer who leaves."""

from datetime import datetime

from openipo.domain.accounts.api import Actor, User
from openipo.domain.cases.models import TaskAssignment


def hand_over(leaver: User, successor: User | None, by: Actor, at: datetime) -> None:
    """The successor takes them over; without one they go back into the queues."""
    officer = successor.get_username() if successor else ""
    TaskAssignment.objects.filter(officer=leaver.get_username()).update(
        officer=officer, assigned_by=by.id if successor else "", assigned_at=at if successor else None
    )
