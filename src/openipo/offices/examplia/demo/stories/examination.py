"""From the counter to acceptance or refusal."""

from collections.abc import Generator
from typing import Any
from uuid import UUID

from openipo.offices.examplia.demo.desk import Desk


def to_formalities(desk: Desk, **application: Any) -> Generator[int, None, UUID]:
    """Received, paid within days, a filing date accorded. The generator's value is the file."""
    file = desk.receive(**application)
    yield desk.chance.randint(0, 3)
    desk.pay(file)
    yield desk.chance.randint(1, 4)
    desk.step(file, "accord-filing-date")
    desk.post(file)
    yield desk.chance.randint(2, 6)
    desk.deliver(file)
    return file


def to_classification(desk: Desk, file: UUID) -> Generator[int, None, UUID]:
    """The formalities are in order."""
    yield desk.chance.randint(1, 8)
    desk.step(file, "pass-formalities")
    return file


def to_examination(desk: Desk, file: UUID) -> Generator[int, None, UUID]:
    """The classes are confirmed."""
    yield desk.chance.randint(1, 6)
    desk.step(file, "confirm-classification")
    return file


def accepted_at_once(desk: Desk, file: UUID) -> Generator[int, None, UUID]:
    """No ground stands against the mark."""
    yield desk.chance.randint(6, 14)
    desk.accept(file)
    desk.post(file)
    yield 4
    desk.deliver(file)
    return file


def formalities_notice(desk: Desk, file: UUID, ground: str = "power-missing") -> Generator[int, None, UUID]:
    """A defect is notified and served."""
    yield desk.chance.randint(1, 5)
    desk.step(file, "issue-formalities-notice", facts={"grounds": [ground]})
    desk.post(file)
    yield 5
    desk.deliver(file)
    return file


def formalities_reply(desk: Desk, file: UUID) -> Generator[int, None, UUID]:
    """The applicant answers in time."""
    yield desk.chance.randint(15, 45)
    desk.step(file, "reply-to-formalities-notice", facts={"reply": _paper(desk, "Reply to the formalities notice")})
    return file


def office_action(desk: Desk, file: UUID, ground: str, items: list[str] | None = None) -> Generator[int, None, UUID]:
    """An office action on some goods, or on all, is issued and served."""
    yield desk.chance.randint(8, 30)
    chosen = items or list(desk.at_hand(file).case.items)
    desk.answer(file, "application.examination", **dict.fromkeys(_found_by(desk, file, ground), "fails"))
    desk.step(file, "issue-office-action", facts={"grounds": [ground]}, items=chosen)
    desk.post(file)
    yield 5
    desk.deliver(file)
    return file


def reply_to_action(desk: Desk, file: UUID) -> Generator[int, None, UUID]:
    """The applicant argues."""
    yield desk.chance.randint(20, 50)
    desk.step(file, "reply-to-office-action", facts={"reply": _paper(desk, "Reply to the office action")})
    return file


def refused_after_reply(desk: Desk, file: UUID, ground: str) -> Generator[int, None, UUID]:
    """The examiner proposes refusal, a senior examiner confirms."""
    yield desk.chance.randint(10, 20)
    items = [item for item, status in desk.at_hand(file).case.items.items() if status in ("pending", "objected")]
    desk.step(file, "refuse", facts={"grounds": [ground]}, items=items)
    desk.post(file)
    yield 5
    desk.deliver(file)
    return file


def refused_in_part(desk: Desk, file: UUID, ground: str) -> Generator[int, None, UUID]:
    """Some goods are refused, the rest is accepted."""
    yield desk.chance.randint(10, 20)
    items = [item for item, status in desk.at_hand(file).case.items.items() if status == "objected"]
    desk.step(file, "refuse-in-part", facts={"grounds": [ground]}, items=items)
    desk.post(file)
    yield 5
    desk.deliver(file)
    return file


def _found_by(desk: Desk, file: UUID, ground: str) -> list[str]:
    """The questions of the checklist whose answer is the ground."""
    checks = desk.at_hand(file).law.revision.checks.values()
    return [check.id.replace("-", "_") for check in checks if check.ground == ground]


def _paper(desk: Desk, title: str) -> str:
    return desk.counter.a_scan(title, ["To the Office"], desk.now(), "reply")
