"""Rooms that keep something beside the register are told, in the same transaction, which files have moved."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from openipo.kernel.ledger.api import RecordedEvent

Moved = Mapping[UUID, Sequence[RecordedEvent]]  # the files, each with what was newly recorded on it
Follower = Callable[[Moved], None]

_FOLLOWERS: dict[str, Follower] = {}


def follow_register(name: str, follower: Follower) -> None:
    """Announce who wants to be told, in the app's `ready`; the same name announced again replaces it."""
    _FOLLOWERS[name] = follower


def tell_followers(moved: Moved) -> None:
    """A follower does little itself: it puts its work into the outbox."""
    for follower in _FOLLOWERS.values():
        follower(moved)
