"""Where a story is played: a file in memory, decided by the same engine as the real ones."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from openipo.domain.procedures.engine.closures import closures_changed
from openipo.domain.procedures.engine.docket import next_key
from openipo.domain.procedures.engine.errors import LawError
from openipo.domain.procedures.engine.fold import fold
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.occurring import occur, register_occurrences
from openipo.domain.procedures.engine.tick import tick
from openipo.domain.procedures.model.outcome import Decision, EffectCall, LawEvent, Occurrence
from openipo.domain.procedures.model.state import CaseState
from openipo.domain.procedures.scenarios.across import ACROSS
from openipo.domain.procedures.scenarios.register import Facts, carry_out, with_goods, with_states
from openipo.domain.procedures.text.law_book import LawBook
from openipo.kernel.calendar.api import Closure


@dataclass(frozen=True)
class Player:
    """Somebody who acts in a story."""

    id: str
    roles: frozenset[str]


@dataclass
class Stage:
    """`happened` is everything since the act before, `effects` what it changed in the register.

    Of both, the first `before_act` are those that the passing of time brought before the act itself. `names` is what
    the story calls its proceedings. `name` is what it calls this file ("" for the one it begins with), `files` are all
    files of the story by their names, `opened` those that the last act opened.
    """

    book: LawBook
    law: Law
    facts: Facts
    case: CaseState
    closures: tuple[Closure, ...] = ()
    today: date = date.min
    happened: list[LawEvent] = field(default_factory=list)
    effects: list[EffectCall] = field(default_factory=list)
    before_act: tuple[int, int] = (0, 0)
    names: dict[str, str] = field(default_factory=dict)
    name: str = ""
    files: dict[str, "Stage"] = field(default_factory=dict)
    opened: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.files[self.name] = self

    def file_named(self, name: str) -> "Stage":
        """Another file of the story. Raises LawError where it tells of none."""
        if name not in self.files:
            raise LawError(f"The story has no file {name!r}; it has {', '.join(sorted(self.files)) or 'one'}.")
        return self.files[name]

    def free_name(self, base: str) -> str:
        """What the story calls the next file that is opened."""
        return next_key(base, self.files, "-")

    def beside(self, name: str, facts: Facts, law: Law | None = None) -> "Stage":
        """A new file of the story; its own closures have been heeded already."""
        begun = with_goods(facts, {item["id"]: item["status"] for item in facts["goods"]})
        child = Stage(
            self.book, law or self.law, begun, CaseState(), self.closures, self.today, name=name, files=self.files
        )
        self.opened.append(name)
        return child

    def begin_act(self, on: date, *, is_time: bool) -> None:
        """Time passes to the day of the act; closures recorded until then have had their effect.

        `is_time`: the act itself is that time passes, so that all it brings belongs to the act.
        """
        self.happened, self.effects, self.opened = [], [], []
        for closure in sorted(self.closures, key=recorded_on):
            if self.today < recorded_on(closure) <= on:
                self.follow(tick(self.law, self.case, self.facts, recorded_on(closure) - timedelta(days=1)))
                calendar = self.law.calendar.with_closures([closure])
                self.law = Law(self.law.book, self.law.revision, calendar, self.law.office)
                self.follow(closures_changed(self.law, self.case, self.facts, recorded_on(closure)))
        self.today = on
        self.follow(tick(self.law, self.case, self.facts, on))
        self.before_act = (0, 0) if is_time else (len(self.happened), len(self.effects))

    @property
    def events_of_act(self) -> list[LawEvent]:
        return self.happened[self.before_act[0] :]

    @property
    def effects_of_act(self) -> list[EffectCall]:
        return self.effects[self.before_act[1] :]

    def follow(self, decision: Decision) -> None:
        """Record a decision, carry out its effects, and let what they set off happen."""
        self.record(decision.events)
        for call in decision.effects:
            before = self.case
            self.effects.append(call)
            if call.effect in ACROSS:
                events = ACROSS[call.effect](self, call)
            else:
                self.facts, events = carry_out(call, self.facts, self.case, self.law.revision)
            self.record(events)
            for occurrence in register_occurrences(before, events):
                self.happen(occurrence)

    def happen(self, occurrence: Occurrence) -> None:
        self.follow(occur(self.law, self.case, self.facts, occurrence))

    def record(self, events: Iterable[LawEvent]) -> None:
        added = list(events)
        self.happened += added
        self.case = fold(added, self.case)
        self.facts = with_states(with_goods(self.facts, self.case.items), self.case.states)

    def proceeding(self, name: str) -> str:
        """The key of a proceeding by the name that the story gives it."""
        return self.names.get(name, name)


def recorded_on(closure: Closure) -> date:
    return closure.recorded_on or closure.on
