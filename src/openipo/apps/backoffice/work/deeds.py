"""What an officer does with a task: take it, put it back, give it to somebody, say how soon."""

from uuid import UUID

from openipo.apps.backoffice.desk import Desk
from openipo.domain.accounts.api import User, actor_of, person_named
from openipo.domain.cases.api import TaskRefused, assign_task, claim_task, release_task, set_priority


def claim(desk: Desk, file: UUID, key: str, value: str) -> None:
    claim_task(file=file, key=key, by=desk.actor, at=desk.at)


def release(desk: Desk, file: UUID, key: str, value: str) -> None:
    release_task(file=file, key=key, by=desk.actor)


def assign(desk: Desk, file: UUID, key: str, value: str) -> None:
    """`value` is the sign-in name of the officer who gets the task."""
    try:
        person = person_named(value)
    except User.DoesNotExist as unknown:
        raise TaskRefused("%(officer)s does not work here.", officer=value or "-") from unknown
    assign_task(file=file, key=key, officer=actor_of(person, on=desk.on), by=desk.actor, at=desk.at)


def prioritise(desk: Desk, file: UUID, key: str, value: str) -> None:
    set_priority(file=file, key=key, priority=int(value) if value.isdigit() else 0, by=desk.actor)


DEEDS = {"claim": claim, "release": release, "assign": assign, "priority": prioritise}
