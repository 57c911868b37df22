"""Marks that come from abroad through the International Bureau and go there, and use that has to be declared."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from openipo.offices.examplia.demo.desk import BOOK, Desk
from openipo.offices.examplia.demo.stories.lives import registered_file, to_examination, until
from openipo.offices.examplia.demo.stories.recordals import asked, recorded


def _notified(desk: Desk) -> UUID:
    """The Bureau notifies a designation; gives the file."""
    at, international_on = desk.now(), desk.on - timedelta(days=60)
    applied = desk.counter.an_application(at, kind="word", abroad=True, classes=2)
    stated = {
        "registration_number": str(desk.chance.randint(1700000, 1799999)),
        "international_on": international_on.isoformat(),
        "filed_on": international_on.isoformat(),
        "notified_on": (desk.on - timedelta(days=4)).isoformat(),
        "expires_on": (international_on + timedelta(days=3652)).isoformat(),
    }
    return desk.take_in(BOOK, replace(applied, priorities=(), filed_as="designation", stated=stated), at)


def _captured(desk: Desk) -> Generator[int, None, UUID]:
    file = _notified(desk)
    yield 3
    desk.step(file, "capture", proceeding="designation")
    desk.post(file)
    return file


def designated(desk: Desk) -> Iterator[int]:
    """Under examination, when the Bureau tells that the basic mark has ceased for some goods."""
    file = yield from _captured(desk)
    yield desk.days_until(5)
    items = list(desk.at_hand(file).case.items)
    facts = {"ceased_on": (desk.on - timedelta(days=30)).isoformat()}
    desk.open(file, "ceasing", facts=facts, items=items[:1])


def protected(desk: Desk) -> Iterator[int]:
    """Protection is granted; lately the international registration has been limited."""
    file = yield from _captured(desk)
    yield 20
    desk.answer(file, "designation.examination")
    desk.step(file, "find-no-ground", proceeding="designation")
    desk.post(file)
    yield from until(desk, file, "for-grant", proceeding="designation")
    items = list(desk.at_hand(file).case.items)
    desk.step(file, "grant", proceeding="designation", items=items)
    desk.post(file)
    yield desk.days_until(4)
    facts = {"limitation_notified_on": (desk.on - timedelta(days=2)).isoformat()}
    desk.open(file, "international-limitation", facts=facts, items=items[:1])


def replaced(desk: Desk) -> Iterator[int]:
    """A national registration, whose holder asks that the international one take its place."""
    file = yield from registered_file(desk)
    yield desk.days_until(40)
    designation = yield from _captured(desk)
    content = desk.at_hand(designation).content
    facts = {
        "files": content.number,
        "international_number": str(content.stated["registration_number"]),
        "replaced_from": str(content.stated["filed_on"]),
    }
    yield from asked(desk, file, "replacement", facts)


def basic_mark(desk: Desk) -> Iterator[int]:
    """An application goes abroad: the registrar certifies that the international one agrees with it."""
    file = yield from to_examination(desk, abroad=False)
    facts = {"applicant_name": desk.at_hand(file).content.applicants[0].name, "entitlement": "domicile",
             "designated": "AA, QM", "language": "en"}  # fmt: skip
    items = list(desk.at_hand(file).case.items)
    yield from recorded(desk, file, "international-application", "certify", facts, items=items)


def use_to_be_declared(desk: Desk) -> Iterator[int]:
    """Applied for on an intention to use: registered, and the declaration of use is due."""
    yield from registered_file(desk, intends_to_use=True)
