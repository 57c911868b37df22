"""A decision while it is being written: events are recorded, folded at once, and what they set off waits in a row."""

from collections import deque
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.errors import EndlessChain
from openipo.domain.procedures.engine.fold import fold
from openipo.domain.procedures.engine.kept import kept_facts
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.plain import plain, plain_facts
from openipo.domain.procedures.engine.situation import Situation
from openipo.domain.procedures.model.book import Ask, StatedEffect
from openipo.domain.procedures.model.outcome import Decision, EffectCall, LawEvent, Occurrence
from openipo.domain.procedures.model.state import CaseState, ProceedingState

LONGEST_CHAIN = 500  # occurrences that one act may set off; a longer chain is a circle in the law book


@dataclass
class Docket:
    """The case as it stands after what has been written so far, and what is still to be worked off.

    An event of the register on which the case already rests is not written here; only what the law adds.
    """

    law: Law
    facts: Mapping[str, Any]
    case: CaseState
    events: list[LawEvent] = field(default_factory=list)
    effects: list[EffectCall] = field(default_factory=list)
    waiting: deque[Occurrence] = field(default_factory=deque)
    links: int = 0

    def record(self, kind: str, on: date, provision: str, /, **payload: Any) -> None:
        event = LawEvent(kind, on, plain(payload), provision)
        self.case = fold((event,), self.case)
        self.events.append(event)

    def call(self, effect: StatedEffect, on: date, provision: str, situation: Situation) -> None:
        """Ask the register to change its content, by what the request stated, the officer entered and the law fixes."""
        place = situation.proceeding
        entered = {**place.facts, **situation.step_facts}
        kept = kept_facts(effect, self._asks(situation), entered, self.law.office)
        stated = plain_facts({**entered, **effect.facts, **kept})
        items = situation.items or place.items
        self.effects.append(EffectCall(effect.name, on, provision, stated, items, place.key, situation.states))

    def _asks(self, situation: Situation) -> dict[str, Ask]:
        """The questions whose answers an effect may be given: those of the request and of the proceeding's steps."""
        procedure = self.law.procedure_of(situation.proceeding)
        of_steps = [ask for step in procedure.steps.values() for ask in step.asks]
        return {ask.id: ask for ask in (*of_steps, *procedure.form)}

    def await_(self, occurrence: Occurrence) -> None:
        """Put an occurrence at the end of the row."""
        self.waiting.append(occurrence)

    def next_waiting(self) -> Occurrence:
        occurrence = self.waiting.popleft()
        self.links += 1
        if self.links > LONGEST_CHAIN:
            place = self.case.proceedings.get(occurrence.proceeding)
            raise EndlessChain(
                f"{self.law.revision.law}: automatic steps follow one another without end; last: {occurrence.name}"
                f" in {occurrence.proceeding or 'the file'} [{place.phase if place else ''}]."
            )
        return occurrence

    def at(self, proceeding: str, on: date) -> Situation:
        """How things stand in a proceeding, on a day."""
        return Situation(self.law, self.case, self.facts, self.proceeding(proceeding), on)

    def proceeding(self, key: str) -> ProceedingState:
        return self.law.proceeding_named(self.case, key)

    def decision(self) -> Decision:
        return Decision(tuple(self.events), tuple(self.effects))


def next_key(base: str, taken: Container[str], mark: str = "#") -> str:
    """The base itself, or with "#2" and so on where it is taken."""
    if base not in taken:
        return base
    number = 2
    while f"{base}{mark}{number}" in taken:
        number += 1
    return f"{base}{mark}{number}"
