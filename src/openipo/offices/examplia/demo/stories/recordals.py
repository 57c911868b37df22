"""What happens to a mark after its application: licensed, pledged, seized, assigned, divided, given up, mended."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from openipo.domain.rights.api import find_file
from openipo.offices.examplia.demo.desk import Desk
from openipo.offices.examplia.demo.stories.lives import registered_file, to_accepted, to_examination, until

Facts = Mapping[str, Any]
_REASONS = {"reasons": "The papers do not show what is asked for."}
_COURT = {"name": "Commercial Court of Port Example", "kind": "organisation"}
_BOTH_SIGNED = {"deed_language": "en", "signed_by": "both"}


def asked(
    desk: Desk, file: UUID, procedure: str, facts: Facts | None = None, *, items: Sequence[str] = ()
) -> Generator[int, None, str]:
    """A request comes in, its fee is paid, its receipt goes out. The value is the proceeding's key."""
    key = desk.open(file, procedure, facts=dict(facts or {}), items=items)
    yield 1
    desk.pay(file)
    desk.post(file)
    yield 2
    return key


def recorded(  # noqa: PLR0913 - a request has these parts
    desk: Desk,
    file: UUID,
    procedure: str,
    step: str,
    facts: Facts | None = None,
    *,
    items: Sequence[str] = (),
    answers: Facts | None = None,
) -> Generator[int, None, str]:
    """A request is asked for and the officer takes the step on it, with these answers."""
    key = yield from asked(desk, file, procedure, facts, items=items)
    desk.step(file, step, proceeding=key, facts=dict(answers or {}), items=items)
    desk.post(file)
    yield desk.chance.randint(10, 30)
    return key


def _a_mark(desk: Desk) -> Generator[int, None, tuple[UUID, list[str]]]:
    """A mark registered in two classes or more, some weeks later. The value is the file and its items."""
    file = yield from registered_file(desk, classes=2)
    yield desk.chance.randint(10, 60)
    return file, list(desk.at_hand(file).case.items)


def _owner(desk: Desk, file: UUID) -> str:
    return desk.at_hand(file).content.applicants[0].name


def _in_years(desk: Desk, years: int) -> str:
    return f"{desk.on.year + years}-12-31"


def licensed(desk: Desk) -> Iterator[int]:
    """A licence with a sub-licence under it; the licence is prolonged, another one waits on the desk."""
    file, items = yield from _a_mark(desk)
    licensee = desk.counter.somebody("licensee")
    licence = {"licensee": licensee, "exclusivity": "non-exclusive", "sublicences": True, "until": _in_years(desk, 4)}
    yield from recorded(desk, file, "licence", "enter-licence", licence, items=items)
    under = {"exclusivity": "non-exclusive", "under": "i1", "until": _in_years(desk, 3)}
    sub = {"licensee": desk.counter.somebody("licensee"), **under}
    yield from recorded(desk, file, "licence", "enter-licence", sub, items=items[:1])
    longer = {"interest": "i1", "until": _in_years(desk, 5)}
    yield from recorded(desk, file, "change-of-entry", "change-entry", longer)
    yield desk.days_until(3)
    another = {"licensee": desk.counter.somebody("licensee"), "exclusivity": "non-exclusive"}
    desk.open(file, "licence", facts=another, items=items)


def licence_ended(desk: Desk) -> Iterator[int]:
    """An exclusive licence for some goods, ended by agreement before its time."""
    file, items = yield from _a_mark(desk)
    licensee = desk.counter.somebody("licensee")
    yield from recorded(
        desk, file, "licence", "enter-licence", {"licensee": licensee, "exclusivity": "exclusive"}, items=items[:1]
    )
    yield 60
    ended = {"interest": "i1", "agreed_by": licensee["name"], "ended_on": desk.on.isoformat()}
    yield from recorded(desk, file, "end-of-licence", "end-licence", ended, items=items[:1])


def pledged(desk: Desk) -> Iterator[int]:
    """Pledged to a bank; what the holder would give up waits for the bank's consent."""
    file, items = yield from _a_mark(desk)
    yield from recorded(desk, file, "pledge", "enter-pledge", _a_pledge(desk), items=items)
    yield desk.days_until(14)
    key = desk.open(file, "surrender", facts={"declared_by": _owner(desk, file)}, items=items[:1])
    yield 2
    desk.step(file, "ask-for-what-is-missing", proceeding=key, facts={"defects": "The consent of the pledgee."})
    desk.post(file)
    yield 4
    desk.deliver(file)


def surrendered_with_consent(desk: Desk) -> Iterator[int]:
    """Some goods are given up with the pledgee's consent; later the pledge is released."""
    file, items = yield from _a_mark(desk)
    pledge = _a_pledge(desk)
    yield from recorded(desk, file, "pledge", "enter-pledge", pledge, items=items)
    consent = {"declared_by": _owner(desk, file), "consents": ["i1"]}
    yield from recorded(desk, file, "surrender", "record-surrender", consent, items=items[:1])
    released = {"interest": "i1", "released_by": pledge["pledgee"]["name"]}
    yield from recorded(desk, file, "release-of-pledge", "release-pledge", released, items=items[1:])


def _a_pledge(desk: Desk) -> dict[str, Any]:
    return {"pledgee": desk.counter.somebody("pledgee"), "amount": "50000.00", "agreement": "12/2025"}


def _an_order(desk: Desk, number: str) -> dict[str, Any]:
    ordered_on = (desk.on - timedelta(days=3)).isoformat()
    return {"court": _COURT, "order_number": number,
            "ordered_on": ordered_on}  # fmt: skip


def seized(desk: Desk) -> Iterator[int]:
    """Seized for a debt; an assignment that is asked for afterwards cannot be recorded."""
    file, items = yield from _a_mark(desk)
    seizure = {**_an_order(desk, "77/25"), "creditor": desk.counter.somebody("creditor")}
    yield from recorded(desk, file, "seizure", "enter-seizure", seizure, items=items)
    yield desk.days_until(12)
    yield from asked(desk, file, "assignment", _an_assignment(desk), items=items)


def order_lifted(desk: Desk) -> Iterator[int]:
    """A court bars disposal and lifts its order again."""
    file, items = yield from _a_mark(desk)
    order = {**_an_order(desk, "CO 12/25"), "content": "disposal"}
    yield from recorded(desk, file, "court-order", "enter-court-order", order, items=items)
    yield 40
    lifted = {"interest": "i1", "court": order["court"], "order_number": "CO 12/25 bis"}
    yield from recorded(desk, file, "lifting-of-order", "lift-order", lifted)


def holder_bankrupt(desk: Desk) -> Iterator[int]:
    """The estate of the holder is administered; the register shows by whom."""
    file, items = yield from _a_mark(desk)
    opened_on = (desk.on - timedelta(days=5)).isoformat()
    facts = {"court": _COURT, "administrator": desk.counter.somebody("x"),
             "case_number": "BK 3/25", "opened_on": opened_on}  # fmt: skip
    yield from recorded(desk, file, "bankruptcy", "enter-bankruptcy", facts, items=items)


def _an_assignment(desk: Desk) -> dict[str, Any]:
    deed = desk.counter.a_scan("Deed of assignment", ["Both parties have signed."], desk.now(), "deed")
    return {"new_holder": desk.counter.somebody("new-holder"), "deed": deed, **_BOTH_SIGNED}


def assigned(desk: Desk) -> Iterator[int]:
    """Sold whole; years later the buyer is merged into another company."""
    file, items = yield from _a_mark(desk)
    yield from recorded(desk, file, "assignment", "record-assignment", _an_assignment(desk), items=items)
    merged = {"cause": "merger", "new_holder": desk.counter.somebody("new-holder"), "deed_language": "fr",
              "deed": _an_assignment(desk)["deed"]}  # fmt: skip
    yield from recorded(desk, file, "succession", "record-succession", merged)


def assigned_in_part(desk: Desk) -> Iterator[int]:
    """Sold for some goods: they go to a file of their own, with the buyer as its holder."""
    file, items = yield from _a_mark(desk)
    yield from recorded(desk, file, "assignment", "record-assignment", _an_assignment(desk), items=items[:1])


def divided(desk: Desk) -> Iterator[int]:
    """Some goods are divided off, for a file of their own."""
    yield from _divided(desk)


def _divided(desk: Desk) -> Generator[int, None, tuple[UUID, str]]:
    """The value is the file, and the number of the file that was divided off."""
    file, items = yield from _a_mark(desk)
    yield from recorded(desk, file, "division", "divide", items=items[:1])
    return file, _child(desk, file)


def _child(desk: Desk, file: UUID) -> str:
    """The number of the file that was made out of this one last."""
    return desk.at_hand(file).content.links[-1].number


def divided_and_joined(desk: Desk) -> Iterator[int]:
    """What was divided off is joined again."""
    file, child = yield from _divided(desk)
    yield 60
    yield from recorded(desk, file, "merger-of-files", "join-files", {"files": child})


def limited(desk: Desk) -> Iterator[int]:
    """The holder limits the registration to the rest of its goods."""
    file, items = yield from _a_mark(desk)
    yield from recorded(desk, file, "limitation", "record-limitation", items=items[:1])


def corrected(desk: Desk) -> Iterator[int]:
    """An error of the applicant is mended for a fee, one of the Office for nothing; a third is none."""
    file, _items = yield from _a_mark(desk)
    mail = "office@corrected.example"
    theirs = {"error": "The mail address lacks a letter.", "should_read": mail}
    mended = {"value": "parties.p1.email", "new": mail, "reason": "Mistyped on the form."}
    yield from recorded(
        desk, file, "correction-of-applicant-error", "correct-error-of-applicant", theirs, answers=mended
    )
    ours = {"error": "The town was misread.", "found_by": "office"}
    mended = {"value": "parties.p1.address.city", "new": "Old Harbour", "reason": "As on the form."}
    yield from recorded(desk, file, "correction-of-office-error", "correct-error-of-office", ours, answers=mended)
    seen = {"error": "The mark should be blue.", "found_by": "party"}
    yield from recorded(desk, file, "correction-of-office-error", "find-no-error", seen, answers=_REASONS)


def representatives_change(desk: Desk) -> Iterator[int]:
    """A representative is appointed and given a power, which is revoked later; the address for service changes too."""
    file, _items = yield from _a_mark(desk)
    new = {"representative": desk.counter.somebody("representative"), "signed_by": "The holder"}
    yield from recorded(desk, file, "change-of-representative", "record-representative", new)
    parties = desk.at_hand(file).content
    representative, owner = parties.representatives[0], parties.applicants[0]
    power = {"kind": "general", "representative": representative.id, "grantor": owner.id}
    yield from recorded(desk, file, "power-of-attorney", "file-power", power)
    place = {"party": owner.id, "service_address": {"lines": ["PO Box 7"], "city": "Port Example", "country": "XX"}}
    yield from recorded(desk, file, "address-for-service", "record-address-for-service", place)
    revoked = {"removes": representative.id, "valid_until": desk.on.isoformat()}
    yield from asked(desk, file, "revocation-of-power", revoked)


def converted(desk: Desk) -> Iterator[int]:
    """A collective mark is asked for as an individual one: the application goes on in a file of its own."""
    file = yield from to_examination(desk, category="collective")
    yield 3
    yield from recorded(desk, file, "conversion", "convert", {"category": "individual"})
    child, filed_on = find_file(_child(desk, file)).pk, desk.at_hand(file).content.filed_on
    desk.pay(child)
    desk.step(child, "accord-filing-date", facts={"filed_on": str(filed_on)})
    desk.post(child)


def withdrawn_in_part(desk: Desk) -> Iterator[int]:
    """Some goods are withdrawn after publication."""
    file = yield from to_accepted(desk, classes=2)
    yield from until(desk, file, "published")
    desk.post(file)
    yield 5
    some = list(desk.at_hand(file).case.items)[:1]
    facts = {"requested_by": _owner(desk, file)}
    yield from recorded(desk, file, "partial-withdrawal", "accept-partial-withdrawal", facts, items=some)
