"""Registrations that come to the end of their ten years."""

from collections.abc import Generator, Iterator
from datetime import timedelta
from uuid import UUID

from openipo.offices.examplia.demo.desk import Desk
from openipo.offices.examplia.demo.stories import lives


def _registered_until(desk: Desk, days_before_expiry: int) -> Generator[int, None, UUID]:
    """Registered, then years pass up to so many days before the end of protection."""
    file: UUID = yield from lives.registered_file(desk)
    expires_on = desk.at_hand(file).content.expires_on
    if expires_on is None:
        raise LookupError(f"the register names no end of protection for {file}")
    yield max(0, (expires_on - timedelta(days=days_before_expiry) - desk.on).days)
    desk.post(file)
    return file


def renewal_due(desk: Desk) -> Iterator[int]:
    """The reminder is out; nobody has answered yet."""
    yield from _registered_until(desk, 150)


def renewal_requested(desk: Desk) -> Iterator[int]:
    """Renewal is asked for, the fee not yet paid."""
    file = yield from _registered_until(desk, 120)
    desk.step(file, "request-renewal", proceeding="renewal")
    desk.post(file)


def renewed(desk: Desk) -> Iterator[int]:
    """Renewed in time for another ten years."""
    file = yield from _registered_until(desk, 90)
    desk.step(file, "request-renewal", proceeding="renewal")
    yield 2
    desk.pay(file)
    yield 3
    desk.step(file, "renew", proceeding="renewal")
    desk.post(file)


def in_grace(desk: Desk) -> Iterator[int]:
    """The last day is over; the six months of grace run."""
    file = yield from _registered_until(desk, -5)
    desk.post(file)


def lapsed(desk: Desk) -> Iterator[int]:
    """Nobody renews; the registration lapses with effect back to its end."""
    file = yield from _registered_until(desk, -200)
    desk.post(file)
