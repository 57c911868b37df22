"""The demonstration is played in: years of an office's work, day by day, through the real actions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from heapq import heappop, heappush
from random import Random

from openipo.domain.cases.api import calendar_of, tick
from openipo.kernel.ledger.api import seal
from openipo.offices.examplia.demo.desk import BOOK, Desk
from openipo.offices.examplia.demo.evening import close, look_over, post_round
from openipo.offices.examplia.demo.gazette import bring_out, issue_days
from openipo.offices.examplia.demo.people import engage, open_rooms
from openipo.offices.examplia.demo.programme import Scheduled, programme
from openipo.offices.examplia.demo.signs import load_signs
from openipo.offices.examplia.demo.terms import accept_terms

Progress = Callable[[str], None]


@dataclass
class Player:
    """Keeps the calendar of all stories: each is resumed on the day it waits for, or the next open one."""

    desk: Desk
    until: date
    progress: Progress
    waiting: list[tuple[date, int, Iterator[int]]] = field(default_factory=list)
    ended: int = 0

    def __post_init__(self) -> None:
        self.calendar = calendar_of(BOOK)
        self.issues = issue_days(self.until)

    def add(self, scheduled: Scheduled, order: int) -> None:
        heappush(self.waiting, (self.calendar.next_open(scheduled.on), order, scheduled.story(self.desk)))

    def play(self, begin: date) -> None:
        """Every open day from the first to the last: time passes, files are worked on, the gazette appears."""
        day = begin
        while day <= self.until:
            self._day(day)
            day = self.calendar.next_open(day + timedelta(days=1))

    def _day(self, day: date) -> None:
        self.desk.begin(day)
        tick(on=day, at=self.desk.now())
        worked = self._resume(day)
        post_round(self.desk)
        if day in self.issues:
            self.progress(f"{day}  gazette {bring_out(self.desk)}")
        if day < self.until:
            close(self.desk)
        if worked or day in self.issues:
            seal(on=day, at=datetime.combine(day, time(20), tzinfo=UTC))

    def _resume(self, day: date) -> int:
        worked = 0
        while self.waiting and self.waiting[0][0] <= day:
            _day, order, story = heappop(self.waiting)
            worked += 1
            try:
                days = next(story)
            except StopIteration:
                self.ended += 1
                continue
            heappush(self.waiting, (self.calendar.next_open(day + timedelta(days=days)), order, story))
        return worked


def play(*, files: int, until: date, progress: Progress, password: str, seed: int = 2026) -> int:
    """Play in at least so many files up to the day `until`; gives their number. The same seed plays the same lives."""
    chance = Random(seed)  # noqa: S311 - lives are drawn, not secrets
    plan = programme(chance, files=files, until=until)
    begin = calendar_of(BOOK).next_open(min((scheduled.on for scheduled in plan), default=until))
    opening = datetime.combine(begin, time(7), tzinfo=UTC)
    engage(from_day=begin, at=opening, password=password)
    load_signs(opening)
    accept_terms()
    open_rooms()
    player = Player(Desk(chance, begin, until), until, progress)
    for order, scheduled in enumerate(plan):
        player.add(scheduled, order)
    player.play(begin)
    look_over(player.desk)
    return len(plan)
