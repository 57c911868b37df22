"""Registrations that come to the end of their ten years."""

from collections.abc import Generator, Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

from openipo.domain.cases.api import Wanted
from openipo.offices.examplia.demo.desk import Desk
from openipo.offices.examplia.demo.stories import lives, side_by_side
from openipo.offices.examplia.demo.stories.recordals import recorded


def registered_until(desk: Desk, days_before_expiry: int, **application: Any) -> Generator[int, None, UUID]:
    """Registered, then years pass up to so many days before the end of protection."""
    file: UUID = yield from lives.registered_file(desk, **application)
    expires_on = desk.at_hand(file).content.expires_on
    if expires_on is None:
        raise LookupError(f"the register names no end of protection for {file}")
    yield max(0, (expires_on - timedelta(days=days_before_expiry) - desk.on).days)
    desk.post(file)
    return file


def renewal_due(desk: Desk) -> Iterator[int]:
    """The reminder is out; nobody has answered yet."""
    yield from registered_until(desk, 150)


def renewal_requested(desk: Desk) -> Iterator[int]:
    """Renewal is asked for, the fee not yet paid."""
    file = yield from registered_until(desk, 120)
    desk.step(file, "request-renewal", proceeding="renewal")
    desk.post(file)


def renewed(desk: Desk) -> Iterator[int]:
    """Renewed in time for another ten years."""
    file = yield from registered_until(desk, 90)
    desk.step(file, "request-renewal", proceeding="renewal")
    yield 2
    desk.pay(file)
    yield 3
    desk.step(file, "renew", proceeding="renewal")
    desk.post(file)


def in_grace(desk: Desk) -> Iterator[int]:
    """The last day is over; the six months of grace run."""
    file = yield from registered_until(desk, -5)
    desk.post(file)


def lapsed(desk: Desk) -> Iterator[int]:
    """Nobody renews; the registration lapses with effect back to its end."""
    file = yield from registered_until(desk, -200)
    desk.post(file)


def restored(desk: Desk) -> Iterator[int]:
    """Lapsed in spite of all care; restored on request, for the renewal fee and more."""
    file = yield from registered_until(desk, -200)
    desk.post(file)
    facts = {
        "reasons": "The reminder went to an address that the post had given up.",
        "cause_removed_on": (desk.on - timedelta(days=20)).isoformat(),
    }
    answers = {"due_care": True, "findings": "The care taken is proven."}
    yield from recorded(desk, file, "restoration", "restore", facts, answers=answers)


def portfolio(desk: Desk) -> Iterator[int]:
    """Three marks of one owner are renewed by one request and one payment; then the owner takes another name."""
    owner = desk.counter.a_party("p1", "applicant")
    lives_of_three = (registered_until(desk, 100, applicant=owner, kind="word") for _ in range(3))
    files = yield from side_by_side(*lives_of_three)
    desk.ask_together(files, Wanted("renewal", "request-renewal-together"))
    yield 20
    for file in files:
        desk.post(file)
    name = {"name": f"{owner.name} International", "recorded_name": owner.name, "signed_by": owner.name}
    desk.ask_together(files, Wanted("change-of-name-or-address"), facts=name)
    yield 3
    for file in files:
        desk.post(file)
