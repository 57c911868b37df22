"""Builders for stories in tests: a mark that was filed, accorded its date, registered, all through the ledger.

For tests of any room above; nothing of the program itself uses them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from itertools import count
from typing import Any
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.parties.api import Address, Party
from openipo.domain.procedures.api import EffectCall, Term
from openipo.domain.rights.content import ApplicationContent, GoodsItem, Mark
from openipo.domain.rights.effects import EffectContext, carry_out
from openipo.domain.rights.events import application_received
from openipo.domain.rights.file_state import FileState
from openipo.domain.rights.fold import fold
from openipo.domain.rights.goods_text import next_id, parse_goods
from openipo.domain.rights.models import File
from openipo.domain.rights.projection.project import project
from openipo.kernel.calendar.api import Period
from openipo.kernel.ledger.api import NewEvent, append, history, open_chain
from openipo.standards.st13 import from_national

CLERK = Actor(id="clerk", name="A clerk", roles=frozenset({"formalities_officer"}))
TEN_YEARS = Term(Period(10, "years"), "registered", "Test Act s.1")
_WORDS = {25: "clothing; footwear", 30: "tea; coffee", 9: "software", 33: "wine"}
_serial = count(1)


def at_noon(day: date) -> datetime:
    """The instant at which the stories' clerk writes."""
    return datetime.combine(day, time(12), UTC)


def some_goods(classes: Iterable[int] = (25,), text: str = "") -> tuple[GoodsItem, ...]:
    """Goods in these classes, or as written ("25: clothing; footwear")."""
    written = parse_goods(text or "\n".join(f"{number}: {_WORDS.get(number, 'various')}" for number in classes))
    items: list[GoodsItem] = []
    for number, words in written:
        items.append(GoodsItem(next_id(number, [item.id for item in items]), number, words))
    return tuple(items)


def an_application(*, mark: str = "ALBA", classes: Iterable[int] = (25,), **changes: Any) -> ApplicationContent:
    """What Ana Costa of Portugal applies for; `changes` are fields of ApplicationContent."""
    ana = Party("p1", "applicant", "Ana Costa", "person", Address(("Quay 1",), "Porto", "4000", country="PT"))
    content = ApplicationContent(mark=Mark("word", mark), parties=(ana,), goods=some_goods(classes))
    return replace(content, **changes)


@dataclass
class Story:
    """A file on which a story goes on: events recorded day by day, the tables following."""

    chain: UUID
    numbers: count = field(default_factory=lambda: count(1))

    @property
    def state(self) -> FileState:
        return fold(history(self.chain))

    @property
    def file(self) -> File:
        return File.objects.get(pk=self.chain)

    def record(self, *events: NewEvent, on: date | None = None) -> "Story":
        """Events are recorded on a day (else on the day they take effect)."""
        with transaction.atomic():
            before = history(self.chain)
            day = on or max(event.effective_on for event in events)
            instant = max(at_noon(day), before[-1].recorded_at) if before else at_noon(day)
            recorded = append(chain=self.chain, events=events, actor=CLERK.id, at=instant)
            project(self.chain, [*before, *recorded], already=len(before))
        return self

    def effect(self, name: str, /, *, on: date, items: Sequence[str] = (), **facts: Any) -> "Story":
        """A step has an effect on the register."""
        call = EffectCall(name, on, "Test Act s.2", facts, tuple(items))
        context = EffectContext(lambda series: f"R{next(self.numbers):05d}-{self.chain.hex[:6]}", TEN_YEARS)
        return self.record(*carry_out(history(self.chain), [], [call], context), on=on)


def a_mark(
    *, filed_on: date = date(2026, 3, 5), mark: str = "ALBA", classes: Iterable[int] = (25,), **changes: Any
) -> Story:
    """A mark applied for on a day and accorded that filing date; number and ST.13 form as an office would give them."""
    number = f"TM/{filed_on.year}/{next(_serial):06d}"
    content = an_application(mark=mark, classes=classes, **changes)
    with transaction.atomic():
        story = Story(open_chain("file"))
    received = application_received(
        content,
        number=number,
        received_on=filed_on,
        office="XX",
        st13=str(from_national(number, office="XX", year_place="first")),
        provision="Test Act s.1",
    )
    return story.record(received).effect("accord-filing-date", on=filed_on)


def a_registered_mark(*, registered_on: date = date(2026, 9, 1), **changes: Any) -> Story:
    """A mark that was filed, opened to the public and registered."""
    story = a_mark(**changes)
    return story.effect("make-public", on=registered_on).effect("register", on=registered_on)
