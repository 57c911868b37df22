"""A file under the law of Smallland, told act by act: what the tests of the engine are written with."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from openipo.domain.procedures.engine.fold import fold
from openipo.domain.procedures.engine.incoming import issue, pay, publish, serve, waive
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.occurring import occur
from openipo.domain.procedures.engine.options import options
from openipo.domain.procedures.engine.requests import open_proceeding
from openipo.domain.procedures.engine.start import start
from openipo.domain.procedures.engine.take import confirm, take
from openipo.domain.procedures.engine.tick import tick
from openipo.domain.procedures.model.outcome import Decision, Obstacle, Occurrence
from openipo.domain.procedures.model.state import CaseState, ClockState, FeeState
from openipo.domain.procedures.text.law_book import LawBook
from openipo.kernel.calendar.api import Closure

SMALLLAND = Path(__file__).parent / "smallland" / "trademark"
FILED = date(2024, 3, 4)
GOODS = [
    {"id": "25-1", "class": 25, "text": "clothing", "status": "pending"},
    {"id": "25-2", "class": 25, "text": "footwear", "status": "pending"},
    {"id": "30-1", "class": 30, "text": "coffee", "status": "pending"},
]
FACTS: dict[str, Any] = {
    "goods": GOODS,
    "classes": 2,
    "channel": "paper",
    "mark": {"kind": "word", "text": "ALBA"},
    "priorities": [],
}


@dataclass(frozen=True)
class Officer:
    id: str
    roles: frozenset[str]


CLERK = Officer("carla", frozenset({"clerk"}))
EXAMINER = Officer("emil", frozenset({"examiner"}))
CHIEF = Officer("chiara", frozenset({"chief"}))


def law(revision: str = "2020", closed: tuple[date, ...] = ()) -> Law:
    book = LawBook.load(SMALLLAND)
    calendar = book.calendar.with_closures(Closure(day, {"en": "Flood", "fr": "Inondation"}) for day in closed)
    return Law(book, book.revision(revision), calendar, book.office)


@dataclass
class Story:
    """The state is always the fold of the events so far."""

    law: Law = field(default_factory=law)
    facts: dict[str, Any] = field(default_factory=lambda: dict(FACTS))
    case: CaseState = field(default_factory=CaseState)
    events: list[Any] = field(default_factory=list)
    last: Decision = field(default_factory=Decision)

    @classmethod
    def filed(cls, on: date = FILED, **facts: Any) -> "Story":
        story = cls()
        story.facts |= facts
        story.last = start(story.law, story.facts, on)
        items = {item["id"]: "pending" for item in story.facts["goods"]}
        story.case = CaseState(items=items)
        return story.follow(story.last)

    def follow(self, decision: Decision) -> "Story":
        self.last = decision
        self.events += decision.events
        self.case = fold(decision.events, self.case)
        return self

    def takes(self, step: str, on: date, by: Officer = CLERK, items: tuple[str, ...] = (), **facts: Any) -> "Story":
        """`step` names the proceeding too: "opposition-2.reject"."""
        proceeding, _, name = step.partition(".")
        return self.follow(
            take(
                self.law,
                self.case,
                self.facts,
                proceeding=proceeding,
                step=name,
                by=by,
                on=on,
                step_facts=facts,
                items=items,
            )
        )

    def confirms(self, by: Officer, on: date) -> "Story":
        proposal = next(iter(self.case.proposals))
        return self.follow(confirm(self.law, self.case, self.facts, proposal=proposal, by=by, on=on))

    def occurs(self, name: str, on: date, **words: Any) -> "Story":
        return self.follow(occur(self.law, self.case, self.facts, Occurrence(name, on, **words)))

    def pays(self, fee: str, on: date, amount: int | None = None) -> "Story":
        return self.follow(occur(self.law, self.case, self.facts, pay(self.case.fees[fee], on, amount)))

    def waives(self, fee: str, on: date) -> "Story":
        return self.follow(occur(self.law, self.case, self.facts, waive(self.case.fees[fee], on, "hardship")))

    def issues(self, letter: str, on: date) -> "Story":
        return self.follow(occur(self.law, self.case, self.facts, issue(self.case.letters[letter], on)))

    def serves(self, letter: str, on: date) -> "Story":
        return self.follow(occur(self.law, self.case, self.facts, serve(self.case.letters[letter], on, "post")))

    def publishes(self, entry: str, on: date) -> "Story":
        return self.follow(occur(self.law, self.case, self.facts, publish(self.case.entries[entry], on, "2024/7")))

    def opens(self, procedure: str, on: date, items: tuple[str, ...] = (), **facts: Any) -> "Story":
        return self.follow(
            open_proceeding(
                self.law, self.case, self.facts, procedure=procedure, on=on, request_facts=facts, items=items
            )
        )

    def passes(self, on: date) -> "Story":
        return self.follow(tick(self.law, self.case, self.facts, on))

    def phase(self, proceeding: str = "application") -> str:
        return self.case.proceedings[proceeding].phase

    def clock(self, key: str) -> ClockState:
        return self.case.clocks[key]

    def fee(self, key: str) -> FeeState:
        return self.case.fees[key]

    def obstacles(self, step: str, on: date, roles: frozenset[str] | None = None) -> tuple[Obstacle, ...]:
        proceeding, _, name = step.partition(".")
        found = options(self.law, self.case, self.facts, on, roles)
        return next(each.obstacles for each in found if (each.proceeding, each.step) == (proceeding, name))

    def codes(self, step: str, on: date, roles: frozenset[str] | None = None) -> list[str]:
        return [obstacle.code for obstacle in self.obstacles(step, on, roles)]


def examined() -> Story:
    """Paid at the counter, passed on to the examiner two days later."""
    story = Story.filed().pays("application/filing", FILED)
    return story.takes("application.pass", date(2024, 3, 6))


def published() -> Story:
    """Published on 1 April 2024; the opposition period ends on 1 July."""
    story = examined().takes("application.publish", date(2024, 3, 8), EXAMINER)
    return story.publishes("application/marks", date(2024, 4, 1))


def invited() -> Story:
    """Paid; a notice was sent and served on 12 March 2024: the last day to reply is 13 May (12 May is a Sunday)."""
    story = Story.filed().pays("application/filing", FILED)
    story.takes("application.invite", date(2024, 3, 8), grounds=["unclear"])
    return story.serves("application/notice", date(2024, 3, 12))
