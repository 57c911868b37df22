"""Those who act for others: applied for entry, entered, suspended, in the second book of the office."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from uuid import UUID

from openipo.domain.rights.api import NO_MARK, ApplicationContent
from openipo.offices.examplia.demo.desk import Desk
from openipo.offices.examplia.demo.names import a_company, a_person

BOOK = "examplia/representative"


def _applied(desk: Desk) -> UUID:
    drawn = desk.counter.a_party("p1", "applicant")
    person = replace(drawn, kind="person", name=a_person(desk.chance))
    content = ApplicationContent(mark=NO_MARK, parties=(person,), goods=())
    return desk.take_in(BOOK, content, desk.now())


def representative_applied(desk: Desk) -> Iterator[int]:
    """The papers lie with the formalities officer."""
    desk.pay(_applied(desk))
    yield 0


def representative_entered(desk: Desk) -> Iterator[int]:
    """Entered, with a general power on deposit; a change of address waits."""
    file = yield from _entered(desk)
    facts = {"grantor": a_company(desk.chance), "covers": "all"}
    desk.open(file, "general-power", facts=facts)
    desk.post(file)
    yield desk.days_until(2)
    address = {"lines": ["12 Canal Quay"], "city": "Rivermouth", "postal_code": "5210", "country": "XX"}
    desk.open(file, "change", facts={"address": address})


def representative_suspended(desk: Desk) -> Iterator[int]:
    """Suspended by two officers."""
    file = yield from _entered(desk)
    yield 30
    desk.step(file, "suspend", proceeding="standing", facts={"reasons": "Money of clients was kept back."})
    desk.post(file)


def representative_owes(desk: Desk) -> Iterator[int]:
    """The first year is over; the annual fee is invoiced and not yet paid."""
    yield from _entered(desk)


def _entered(desk: Desk) -> Generator[int, None, UUID]:
    """An advocate, excused from the examination, and entered. The value is the file."""
    file = _applied(desk)
    yield 1
    desk.pay(file)
    yield 2
    desk.step(file, "excuse", facts={"diploma": f"Bar of Port Example, {desk.chance.randint(10, 999)}"})
    yield 2
    desk.pay(file)
    yield 1
    desk.step(file, "enter")
    desk.post(file)
    yield 5
    desk.deliver(file)
    return file
