"""What rooms above do when somebody leaves: they register here and hand the work over."""

from collections.abc import Callable
from datetime import datetime

from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.models import User

HandOver = Callable[[User, User | None, Actor, datetime], None]

_hand_overs: dict[str, HandOver] = {}


def on_departure(name: str, hand_over: HandOver) -> None:
    """Call `hand_over(leaver, successor or None, by, at)` when somebody leaves, inside the same transaction."""
    _hand_overs[name] = hand_over


def hand_overs() -> list[HandOver]:
    """All that registered, by name, so that the order is always the same."""
    return [_hand_overs[name] for name in sorted(_hand_overs)]
