"""Who goes against a mark or a decision: observations, claims, hearings, appeals, the court, the Office itself."""

from collections.abc import Generator, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from openipo.domain.cases.api import calendar_of, record_minutes, summon_to_hearing
from openipo.domain.hearings.api import Hearing, Sitting, hearings_between, rooms
from openipo.offices.examplia.demo import cast
from openipo.offices.examplia.demo.desk import BOOK, Desk
from openipo.offices.examplia.demo.stories import lives, oppositions
from openipo.offices.examplia.demo.stories.recordals import asked

_PANEL = {"presiding": cast.BOARD.sign_in, "members": [cast.SECOND_BOARD.sign_in, cast.THIRD_BOARD.sign_in]}
_REASONS = {"reasons": "As the decision below found, the word says what the goods are."}
_NOTICE = 35  # days between summons and hearing: the law wants four weeks


def observed(desk: Desk) -> Iterator[int]:
    """A third party observes; the applicant is asked for comments."""
    file = yield from lives.to_accepted(desk)
    yield from lives.until(desk, file, "published")
    desk.post(file)
    yield 6
    facts = {"observer": desk.counter.somebody("observer"), "grounds": ["descriptive"],
             "reasons": "The word says what the goods are."}  # fmt: skip
    key = yield from asked(desk, file, "observation", facts)
    desk.step(file, "forward-observations", proceeding=key)
    desk.post(file)
    yield 4
    desk.deliver(file)


def invalidity_claimed(desk: Desk) -> Iterator[int]:
    """A claim of invalidity lies with the holder for observations."""
    file, items = yield from _registered(desk, before_end=25)
    claimant = desk.counter.somebody("claimant")
    facts = {"claimant": claimant, "reason": "relative", **desk.an_earlier_right(claimant["name"], items)}
    yield from _admitted(desk, file, "invalidity", facts, items)


def invalidity_ripe(desk: Desk) -> Iterator[int]:
    """Both have spoken; the claim of invalidity is ready to be decided."""
    file, items = yield from _registered(desk, before_end=90)
    claimant = desk.counter.somebody("claimant")
    facts = {"claimant": claimant, "reason": "relative", **desk.an_earlier_right(claimant["name"], items)}
    key = yield from _admitted(desk, file, "invalidity", facts, items)
    for step in ("file-holder-observations", "file-claimant-reply"):
        yield 12
        desk.step(file, step, proceeding=key)
        desk.post(file)
        yield 4
        desk.deliver(file)


def revocation_claimed(desk: Desk) -> Iterator[int]:
    """Somebody says that the mark has become the name of the goods; the holder is asked to answer."""
    file, items = yield from _registered(desk, before_end=30)
    facts = {"claimant": desk.counter.somebody("claimant"), "reason": "usual-name",
             "reasons": "Everybody in the trade calls the goods so."}  # fmt: skip
    yield from _admitted(desk, file, "revocation", facts, items)


def cancelled_by_the_office(desk: Desk) -> Iterator[int]:
    """What should never have been registered: the registrar begins a cancellation, the holder is heard."""
    file, items = yield from _registered(desk, before_end=20)
    facts = {"grounds": ["state-emblem"], "reasons": "The mark contains the flag of a member state."}
    yield from asked(desk, file, "cancellation", facts, items=items)
    yield 3
    desk.deliver(file)


def _registered(desk: Desk, *, before_end: int) -> Generator[int, None, tuple[UUID, list[str]]]:
    file = yield from lives.registered_file(desk)
    yield desk.days_until(before_end)
    return file, list(desk.at_hand(file).case.items)


def _admitted(
    desk: Desk, file: UUID, procedure: str, facts: dict[str, Any], items: list[str]
) -> Generator[int, None, str]:
    """A claim is filed, paid, admitted and served. The value is the proceeding's key."""
    key = yield from asked(desk, file, procedure, facts, items=items)
    desk.step(file, "admit-claim", proceeding=key)
    desk.post(file)
    yield 5
    desk.deliver(file)
    return key


def hearing_fixed(desk: Desk) -> Iterator[int]:
    """In an opposition that is ready to be decided the parties are summoned to a hearing that is still to come."""
    file, key = yield from oppositions.ripe(desk)
    yield desk.days_until(6)
    _summon(desk, file, key, (cast.OPPOSITIONS,), by=cast.OPPOSITIONS)


def appeal_with_panel(desk: Desk) -> Iterator[int]:
    """A refusal is appealed; the panel has the file."""
    yield from _before_the_panel(desk)


def appeal_heard(desk: Desk) -> Iterator[int]:
    """The Board hears the appellant; the minutes are in, the decision is awaited."""
    file, key = yield from _before_the_panel(desk)
    yield from _heard(desk, file, key)


def gone_to_court(desk: Desk) -> Iterator[int]:
    """The Board dismisses the appeal; the applicant goes to court."""
    file, key = yield from _before_the_panel(desk)
    yield 20
    desk.step(file, "dismiss-appeal", proceeding=key, facts=_REASONS)
    desk.post(file)
    yield 4
    desk.deliver(file)
    yield 14
    facts = {"appellant": {"name": desk.at_hand(file).content.applicants[0].name}, "against": key,
             "court": "Intellectual Property Court", "court_number": f"IPC {desk.chance.randint(10, 99)}",
             "brought_on": (desk.on - timedelta(days=2)).isoformat()}  # fmt: skip
    yield from asked(desk, file, "court-case", facts)


def _before_the_panel(desk: Desk) -> Generator[int, None, tuple[UUID, str]]:
    """Refused, appealed, grounds filed, a panel appointed. The value is the file and the appeal's key."""
    file = yield from lives.refused_file(desk)
    yield 14
    facts = {"appellant": {"name": desk.at_hand(file).content.applicants[0].name}, "against": "application"}
    key = yield from asked(desk, file, "appeal", facts)
    yield 20
    grounds = desk.counter.a_scan("Grounds of appeal", ["To the Board"], desk.now(), "statement")
    desk.step(file, "file-grounds", proceeding=key, facts={"statement": grounds})
    yield 5
    desk.step(file, "admit-appeal-of-one-party", proceeding=key)
    desk.post(file)
    yield 6
    desk.step(file, "appoint-panel", proceeding=key, facts={"panel": _PANEL})
    desk.post(file)
    return file, key


def _heard(desk: Desk, file: UUID, key: str) -> Iterator[int]:
    """Summoned, heard, and the minutes signed on the day after."""
    hearing = _summon(desk, file, key, (cast.BOARD, cast.SECOND_BOARD, cast.THIRD_BOARD), by=cast.REGISTRAR)
    yield 4
    desk.deliver(file)
    yield (hearing.starts_at.date() - desk.on).days + 1
    said = "The appellant repeats the grounds of the appeal. The decision will be given in writing."
    record_minutes(hearing=hearing.pk, text=said, on=desk.on, by=cast.REGISTRAR.actor, at=desk.now())


def _summon(desk: Desk, file: UUID, key: str, officers: tuple[cast.Officer, ...], *, by: cast.Officer) -> Hearing:
    """Hearings of a day follow each other, so that a room and everybody is free."""
    day = calendar_of(BOOK).next_open(desk.on + timedelta(days=_NOTICE))
    morning = datetime.combine(day, time(9), tzinfo=UTC)
    before = hearings_between(morning, morning + timedelta(hours=15)).count()
    begins = morning + timedelta(hours=2 * before)
    sitting = Sitting(
        room=rooms().order_by("name")[0].pk,
        starts_at=begins,
        ends_at=begins + timedelta(hours=1),
        officers=tuple(each.sign_in for each in officers),
    )
    hearing = summon_to_hearing(file=file, proceeding=key, sitting=sitting, on=desk.on, by=by.actor, at=desk.now())
    desk.post(file)
    return hearing
