"""Whole lives, put together from their parts; each ends where the phase named in it is reached."""

from collections.abc import Generator, Iterator
from typing import Any
from uuid import UUID

from openipo.offices.examplia.demo.desk import Desk
from openipo.offices.examplia.demo.stories import examination as part
from openipo.offices.examplia.demo.stories import phase_of

_DESCRIPTIVE = "descriptive"
_EARLIER = "similar-mark"


def to_examination(desk: Desk, **application: Any) -> Generator[int, None, UUID]:
    """The formalities and the classes are in order; the generator's value is the file."""
    file = yield from part.to_formalities(desk, **application)
    yield from part.to_classification(desk, file)
    yield from part.to_examination(desk, file)
    return file


def to_accepted(desk: Desk, **application: Any) -> Generator[int, None, UUID]:
    """Examined and accepted; the generator's value is the file."""
    file = yield from to_examination(desk, **application)
    yield from part.accepted_at_once(desk, file)
    return file


def until(desk: Desk, file: UUID, *phases: str, proceeding: str = "application") -> Iterator[int]:
    """Wait, week by week, until the gazette and the clocks have brought the file there."""
    while phase_of(desk, file, proceeding) not in phases:
        yield 7


def received(desk: Desk) -> Iterator[int]:
    """On the formalities officer's desk, not yet paid."""
    desk.receive()
    yield 0


def incomplete(desk: Desk) -> Iterator[int]:
    """Invited to complete the application; some do, some do not."""
    file = desk.receive()
    yield 2
    desk.pay(file)
    desk.step(file, "invite-to-complete", facts={"grounds": ["goods-missing"]})
    desk.post(file)
    yield 4
    desk.deliver(file)


def never_completed(desk: Desk) -> Iterator[int]:
    """Invited, silent: treated as not filed."""
    yield from incomplete(desk)


def never_paid(desk: Desk) -> Iterator[int]:
    """No fee comes: deemed withdrawn."""
    file = desk.receive()
    yield 3
    desk.step(file, "accord-filing-date")
    desk.post(file)


def paid_in_part(desk: Desk) -> Iterator[int]:
    """Half the fee is paid."""
    file = desk.receive()
    yield 2
    desk.pay(file, part=50)
    desk.step(file, "accord-filing-date")
    desk.post(file)


def in_formalities(desk: Desk) -> Iterator[int]:
    yield from part.to_formalities(desk)


def formalities_open(desk: Desk) -> Iterator[int]:
    """A formalities notice is out."""
    file = yield from part.to_formalities(desk)
    yield from part.formalities_notice(desk, file)


def formalities_just_notified(desk: Desk) -> Iterator[int]:
    """A formalities notice went out lately."""
    file = yield from part.to_formalities(desk)
    yield desk.days_until(desk.chance.randint(12, 40))
    yield from part.formalities_notice(desk, file)


def formalities_extended(desk: Desk) -> Iterator[int]:
    """More time is asked for, in time."""
    file = yield from part.to_formalities(desk)
    yield from part.formalities_notice(desk, file, "translation-missing")
    yield 40
    desk.step(file, "extend-formalities-reply")
    desk.pay(file)
    desk.post(file)


def formalities_mended(desk: Desk) -> Iterator[int]:
    """A defect is mended; then on to classification."""
    file = yield from part.to_formalities(desk)
    yield from part.formalities_notice(desk, file)
    yield from part.formalities_reply(desk, file)
    yield from part.to_classification(desk, file)
    yield from part.to_examination(desk, file)
    yield from part.accepted_at_once(desk, file)
    yield from _registered(desk, file)


def in_classification(desk: Desk) -> Iterator[int]:
    file = yield from part.to_formalities(desk)
    yield from part.to_classification(desk, file)


def classification_queried(desk: Desk) -> Iterator[int]:
    """The classifier asks what a term means."""
    file = yield from part.to_formalities(desk)
    yield from part.to_classification(desk, file)
    yield desk.days_until(desk.chance.randint(8, 25))
    facts = {"grounds": ["term-too-vague"], "proposal": "Name the goods one by one."}
    desk.step(file, "query-classification", facts=facts)
    desk.post(file)
    yield 4
    desk.deliver(file)


def in_examination(desk: Desk) -> Iterator[int]:
    yield from to_examination(desk)


def action_open(desk: Desk) -> Iterator[int]:
    """An office action is out."""
    file = yield from to_examination(desk)
    yield desk.days_until(desk.chance.randint(36, 50))
    yield from part.office_action(desk, file, _DESCRIPTIVE)


def action_unanswered(desk: Desk) -> Iterator[int]:
    """An office action is out, and nobody answers."""
    file = yield from to_examination(desk)
    yield from part.office_action(desk, file, _DESCRIPTIVE)


def action_extended(desk: Desk) -> Iterator[int]:
    file = yield from to_examination(desk)
    yield from part.office_action(desk, file, _EARLIER)
    yield 30
    desk.step(file, "extend-action-reply")
    desk.pay(file)
    desk.post(file)


def reply_waiting(desk: Desk) -> Iterator[int]:
    """A reply waits to be considered."""
    file = yield from to_examination(desk)
    yield from part.office_action(desk, file, _EARLIER)
    yield from part.reply_to_action(desk, file)


def second_action(desk: Desk) -> Iterator[int]:
    """The reply does not convince; a second action goes out."""
    file = yield from to_examination(desk)
    yield from part.office_action(desk, file, _DESCRIPTIVE)
    yield from part.reply_to_action(desk, file)
    yield desk.days_until(desk.chance.randint(7, 20))
    desk.step(file, "issue-second-action", facts={"grounds": [_DESCRIPTIVE]})
    desk.post(file)
    yield 5
    desk.deliver(file)


def refused(desk: Desk) -> Iterator[int]:
    yield from refused_file(desk)


def refused_file(desk: Desk) -> Generator[int, None, UUID]:
    """Refused for all goods, by two officers; the generator's value is the file."""
    file = yield from to_examination(desk)
    yield from part.office_action(desk, file, _DESCRIPTIVE)
    yield from part.reply_to_action(desk, file)
    yield from part.refused_after_reply(desk, file, _DESCRIPTIVE)
    return file


def refused_in_part_lately(desk: Desk) -> Iterator[int]:
    """Refused for the first goods; the rest waits, for an appeal may still come."""
    file = yield from to_examination(desk, classes=2)
    yield from part.office_action(desk, file, _DESCRIPTIVE, list(desk.at_hand(file).case.items)[:1])
    yield from part.reply_to_action(desk, file)
    yield desk.days_until(40)
    yield from part.refused_in_part(desk, file, _DESCRIPTIVE)


def refused_in_part(desk: Desk) -> Iterator[int]:
    """Refused for the first goods, registered for the rest when nobody has appealed."""
    file = yield from to_examination(desk)
    items = list(desk.at_hand(file).case.items)
    if len(items) < 2:
        yield from part.accepted_at_once(desk, file)
    else:
        yield from part.office_action(desk, file, _DESCRIPTIVE, items[:1])
        yield from part.reply_to_action(desk, file)
        yield from part.refused_in_part(desk, file, _DESCRIPTIVE)
    yield from _registered(desk, file)


def proposed_refusal(desk: Desk) -> Iterator[int]:
    """A refusal is proposed and waits for the second pair of eyes."""
    file = yield from to_examination(desk)
    yield from part.office_action(desk, file, _DESCRIPTIVE)
    yield from part.reply_to_action(desk, file)
    yield 8
    items = [item for item, status in desk.at_hand(file).case.items.items() if status == "objected"]
    desk.propose(file, "refuse", facts={"grounds": [_DESCRIPTIVE]}, items=items)


def accepted(desk: Desk) -> Iterator[int]:
    """Accepted lately, in the queue for the next issue of the gazette."""
    file = yield from to_examination(desk)
    yield desk.days_until(desk.chance.randint(3, 5))
    desk.accept(file)
    desk.post(file)


def published(desk: Desk) -> Iterator[int]:
    file = yield from to_accepted(desk)
    yield from until(desk, file, "published")
    desk.post(file)


def allowed(desk: Desk) -> Iterator[int]:
    """The opposition period is over; the registrar's signature is awaited."""
    file = yield from to_accepted(desk)
    yield from until(desk, file, "published", "allowed")
    desk.post(file)
    yield from until(desk, file, "allowed")
    desk.post(file)


def registered(desk: Desk) -> Iterator[int]:
    yield from registered_file(desk)


def registered_file(desk: Desk, **application: Any) -> Generator[int, None, UUID]:
    """A whole life up to registration; the generator's value is the file."""
    file = yield from to_accepted(desk, **application)
    yield from _registered(desk, file)
    return file


def _registered(desk: Desk, file: UUID) -> Generator[int, None, UUID]:
    """Published, not opposed, registered by the registrar, the certificate handed out."""
    yield from until(desk, file, "published", "allowed")
    desk.post(file)
    yield from until(desk, file, "allowed")
    yield desk.chance.randint(1, 5)
    items = [item for item, status in desk.at_hand(file).case.items.items() if status == "pending"]
    desk.step(file, "register", items=items)
    desk.post(file)
    yield 7
    desk.deliver(file)
    return file


def withdrawn(desk: Desk) -> Iterator[int]:
    """The applicant loses interest during examination."""
    file = yield from to_examination(desk)
    yield 10
    key = desk.open(file, "withdrawal", facts={"requested_by": desk.at_hand(file).content.applicants[0].name})
    yield 2
    desk.step(file, "accept-withdrawal", proceeding=key)
    desk.post(file)


def withdrawal_asked(desk: Desk) -> Iterator[int]:
    file = yield from part.to_formalities(desk)
    yield desk.days_until(3)
    desk.open(file, "withdrawal", facts={"requested_by": desk.at_hand(file).content.applicants[0].name})


def new_address(desk: Desk) -> Iterator[int]:
    """Registered, later the holder moves."""
    file = yield from to_accepted(desk)
    yield from _registered(desk, file)
    yield desk.chance.randint(30, 400)
    key = yield from _ask_for_change(desk, file)
    desk.step(file, "record-change", proceeding=key)
    desk.post(file)


def change_asked(desk: Desk) -> Iterator[int]:
    """Two proceedings at once: examination and a change of address."""
    file = yield from to_examination(desk)
    yield from _ask_for_change(desk, file)


def change_deficient(desk: Desk) -> Iterator[int]:
    file = yield from to_examination(desk)
    key = yield from _ask_for_change(desk, file)
    facts = {"defects": "The new address has no postal code."}
    yield desk.days_until(12)
    desk.step(file, "issue-recordal-deficiency", proceeding=key, facts=facts)
    desk.post(file)
    yield 5
    desk.deliver(file)


def _ask_for_change(desk: Desk, file: UUID) -> Generator[int, None, str]:
    owner = desk.at_hand(file).content.applicants[0]
    moved = desk.counter.a_party(owner.id, owner.role).address
    facts = {"party": owner.id, "address": {"lines": list(moved.lines), "city": moved.city,
             "postal_code": moved.postal_code, "country": moved.country}}  # fmt: skip
    key = desk.open(file, "change-of-name-or-address", facts=facts)
    yield 2
    desk.pay(file)
    desk.post(file)
    yield 3
    return key


def change_refused(desk: Desk) -> Iterator[int]:
    file = yield from to_examination(desk)
    key = yield from _ask_for_change(desk, file)
    facts = {"reasons": "The request is not signed by the applicant."}
    desk.step(file, "refuse-recordal", proceeding=key, facts=facts)
    desk.post(file)


def withdrawal_declined(desk: Desk) -> Iterator[int]:
    """Somebody who is not the applicant asks to withdraw."""
    file = yield from to_examination(desk)
    yield 6
    key = desk.open(file, "withdrawal", facts={"requested_by": "A former partner"})
    yield 2
    desk.step(file, "decline-withdrawal", proceeding=key)
    desk.post(file)
