"""Duties that one person may not exercise on one file: seen from who has acted on it so far."""

from collections.abc import Iterable, Sequence

from openipo.domain.accounts.api import FILE, Actor, Separation, separation_obstacle
from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.procedures.api import Obstacle, StepNotAllowed
from openipo.kernel.ledger.api import RecordedEvent

ACTS = frozenset({"step_taken", "step_proposed"})


def persons(actor: str) -> set[str]:
    """The persons behind an actor as the ledger names him ("stan for cora")."""
    return set(actor.split(" for "))


def roles_exercised(history: Iterable[RecordedEvent], person: str) -> set[str]:
    """The roles in which a person has taken or proposed steps on the file."""
    return {
        event.payload.get("by_role", "")
        for event in history
        if event.kind in ACTS and event.payload.get("by") == person
    }


def role_to_use(actor: Actor, roles: Sequence[str]) -> str:
    """The role in which the actor would take a step that these roles may take."""
    return next((role for role in roles if actor.has_role(role)), "")


def separation_obstacles(at_hand: FileAtHand, actor: Actor, roles: Sequence[str], law: str) -> list[Obstacle]:
    """Why the actor may not act in the role that a step needs, on account of what he did on this file before."""
    role = role_to_use(actor, roles)
    rules = [
        Separation(roles=frozenset(stated["roles"]), scope=stated["scope"], reason=stated["reason"])
        for stated in at_hand.law.office.separations
    ]
    held = roles_exercised(at_hand.history, actor.id)
    found = separation_obstacle(rules, role=role, held=held, scope=FILE) if role else None
    return [Obstacle(f"separation:{role}", found.reason, law)] if found else []


def refuse_if_separated(at_hand: FileAtHand, actor: Actor, proceeding: str, step: str, roles: Sequence[str]) -> None:
    """Raises StepNotAllowed where duties are separated."""
    place = at_hand.law.proceeding_named(at_hand.case, proceeding)
    provision = at_hand.law.step_named(place, step)
    obstacles = separation_obstacles(at_hand, actor, roles, provision.law)
    if obstacles:
        raise StepNotAllowed(f"{place.procedure}.{provision.id}", place.phase, obstacles)
