"""Oppositions, left at each stage or brought to an end."""

from collections.abc import Generator, Iterator
from uuid import UUID

from openipo.offices.examplia.demo.desk import Desk
from openipo.offices.examplia.demo.stories import phase_of
from openipo.offices.examplia.demo.stories.lives import to_accepted, until

_REASONS = {"reasons": "The signs differ in sound and sight, and the goods are not sold together."}
_UPHELD = {"reasons": "The public would take the signs for one another."}


def _opposed(desk: Desk, *, some: bool = False) -> Generator[int, None, tuple[UUID, str]]:
    """Published, then opposed, the fee paid. The value is the file and the proceeding's key."""
    file = yield from to_accepted(desk)
    yield from until(desk, file, "published")
    desk.post(file)
    yield desk.chance.randint(8, 12)
    items = [item for item, status in desk.at_hand(file).case.items.items() if status == "pending"]
    key = desk.oppose(file, items[:1] if some else items)
    yield 2
    desk.pay(file)
    desk.post(file)
    return file, key


def opposition_filed(desk: Desk) -> Iterator[int]:
    yield from _opposed(desk)


def opposition_unpaid(desk: Desk) -> Iterator[int]:
    """The fee never comes: the opposition is treated as not filed."""
    file = yield from to_accepted(desk)
    yield from until(desk, file, "published")
    desk.post(file)
    yield 10
    desk.oppose(file)


def withdrawn_while_opposed(desk: Desk) -> Iterator[int]:
    """The applicant gives up; the opposition has no object any more."""
    file, _key = yield from _cooling(desk)
    yield 9
    key = desk.open(file, "withdrawal", facts={"requested_by": desk.at_hand(file).content.applicants[0].name})
    yield 2
    desk.step(file, "accept-withdrawal", proceeding=key)
    desk.post(file)


def opposition_deficient(desk: Desk) -> Iterator[int]:
    file, key = yield from _opposed(desk)
    yield desk.days_until(14)
    facts = {"defects": "The earlier right is not stated."}
    desk.step(file, "invite-opponent-to-complete", proceeding=key, facts=facts)
    desk.post(file)
    yield 5
    desk.deliver(file)


def opposition_inadmissible(desk: Desk) -> Iterator[int]:
    file, key = yield from _opposed(desk)
    yield 6
    desk.step(file, "find-inadmissible", proceeding=key, facts={"reasons": "The notice names no earlier right."})
    desk.post(file)


def _cooling(desk: Desk, *, some: bool = False) -> Generator[int, None, tuple[UUID, str]]:
    file, key = yield from _opposed(desk, some=some)
    yield 5
    desk.step(file, "find-admissible", proceeding=key)
    desk.post(file)
    yield 4
    desk.deliver(file)
    return file, key


def cooling_off(desk: Desk) -> Iterator[int]:
    yield from _cooling(desk)


def cooling_off_extended(desk: Desk) -> Iterator[int]:
    file, key = yield from _cooling(desk)
    yield 30
    desk.step(file, "extend-cooling-off", proceeding=key, facts={"opponent_agrees": True, "applicant_agrees": True})
    desk.post(file)


def settled(desk: Desk) -> Iterator[int]:
    file, key = yield from _cooling(desk)
    yield 25
    desk.step(file, "record-settlement", proceeding=key, facts={"opponent_agrees": True, "applicant_agrees": True})
    desk.post(file)


def opposition_withdrawn(desk: Desk) -> Iterator[int]:
    file, key = yield from _cooling(desk)
    yield 18
    desk.step(file, "withdraw-opposition", proceeding=key)
    desk.post(file)


def _exchange(desk: Desk, *, some: bool = False) -> Generator[int, None, tuple[UUID, str]]:
    """Cooling-off is over, the applicant is invited to answer."""
    file, key = yield from _cooling(desk, some=some)
    yield from until(desk, file, "counter-statement", proceeding=key)
    desk.post(file)
    yield 5
    desk.deliver(file)
    return file, key


def counter_statement_awaited(desk: Desk) -> Iterator[int]:
    yield from _exchange(desk)


def _evidence(desk: Desk, *, some: bool = False, late: bool = False) -> Generator[int, None, tuple[UUID, str]]:
    file, key = yield from _exchange(desk, some=some)
    yield min(desk.days_until(30), 50) if late else 20
    desk.step(file, "file-counter-statement", proceeding=key, facts={"statement": _paper(desk, "Counter-statement")})
    desk.post(file)
    yield 5
    desk.deliver(file)
    return file, key


def opponent_evidence_awaited(desk: Desk) -> Iterator[int]:
    """The counter-statement came late in its time; the opponent's evidence is awaited."""
    yield from _evidence(desk, late=True)


def _rejoinder(desk: Desk, *, some: bool = False, late: bool = False) -> Generator[int, None, tuple[UUID, str]]:
    file, key = yield from _evidence(desk, some=some)
    yield min(desk.days_until(30), 50) if late else 20
    desk.step(file, "file-opponent-evidence", proceeding=key, facts={"evidence": _paper(desk, "Opponent's evidence")})
    desk.post(file)
    yield 5
    desk.deliver(file)
    return file, key


def applicant_evidence_awaited(desk: Desk) -> Iterator[int]:
    """The opponent's evidence came late in its time; the applicant's is awaited."""
    yield from _rejoinder(desk, late=True)


def ripe(desk: Desk, *, some: bool = False) -> Generator[int, None, tuple[UUID, str]]:
    file, key = yield from _rejoinder(desk, some=some)
    yield 30
    desk.step(file, "file-applicant-evidence", proceeding=key, facts={"evidence": _paper(desk, "Applicant's evidence")})
    desk.post(file)
    return file, key


def for_decision(desk: Desk) -> Iterator[int]:
    yield from ripe(desk)


def rejected(desk: Desk) -> Iterator[int]:
    """The opposition fails; the mark is registered."""
    file, key = yield from ripe(desk)
    yield 30
    desk.step(file, "reject-opposition", proceeding=key, facts=_REASONS)
    desk.post(file)
    yield from until(desk, file, "allowed")
    yield 3
    desk.step(file, "register", items=_pending(desk, file))
    desk.post(file)


def upheld(desk: Desk) -> Iterator[int]:
    """The opposition succeeds for all goods."""
    file, key = yield from ripe(desk)
    yield 30
    desk.step(file, "uphold-in-full", proceeding=key, facts=_UPHELD, items=_pending(desk, file))
    desk.post(file)


def upheld_in_part(desk: Desk) -> Iterator[int]:
    """The opposition succeeds for the goods it was directed at; the rest is allowed."""
    file, key = yield from ripe(desk, some=True)
    yield 30
    items = desk.at_hand(file).case.proceedings[key].items
    still = [item for item in items if item in _pending(desk, file)]
    if len(_pending(desk, file)) > len(still):
        desk.step(file, "uphold-in-part", proceeding=key, facts=_UPHELD, items=still)
    else:
        desk.step(file, "uphold-in-full", proceeding=key, facts=_UPHELD, items=still)
    desk.post(file)


def two_oppositions(desk: Desk) -> Iterator[int]:
    """Two oppositions side by side; one settles."""
    file, first = yield from _cooling(desk)
    if phase_of(desk, file) != "published":
        return
    second = desk.oppose(file)
    yield 2
    desk.pay(file)
    desk.post(file)
    yield 20
    both = {"opponent_agrees": True, "applicant_agrees": True}
    desk.step(file, "record-settlement", proceeding=first, facts=both)
    desk.step(file, "find-admissible", proceeding=second)
    desk.post(file)


def _pending(desk: Desk, file: UUID) -> list[str]:
    return [item for item, status in desk.at_hand(file).case.items.items() if status == "pending"]


def _paper(desk: Desk, title: str) -> str:
    return desk.counter.a_scan(title, ["To the Office"], desk.now(), "evidence")
