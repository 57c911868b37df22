"""One act on a file while it is worked out: what the law decides, what it changes; then written at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.follow_up import follow_up
from openipo.domain.cases.law import number_in
from openipo.domain.cases.other_files import disputed_items, open_new_file, other_named, tell_other
from openipo.domain.procedures.api import (
    Decision,
    Occurrence,
    closures_changed,
    occur,
    register_occurrences,
    with_numbers,
)
from openipo.domain.procedures.api import fold as fold_case
from openipo.domain.rights.api import EffectContext, FileState, NewFile, carry_out, fold_with, project
from openipo.kernel.ledger.api import NewEvent, RecordedEvent, append


@dataclass
class Act:
    """`at_hand` is the file as it will stand with everything added so far; nothing is written before `write`.

    `others` are the files locked with this one, `companions` the acts on files that this act opens or reaches into:
    they are written with it. `before_drawing` is called before anything is drawn from the database that a
    refusal has to give back: a number, a file.
    """

    at_hand: FileAtHand
    on: date
    at: datetime
    by: Actor
    others: Mapping[UUID, FileAtHand] = field(default_factory=dict)
    new: list[NewEvent] = field(default_factory=list)
    companions: list["Act"] = field(default_factory=list)
    before_drawing: Callable[[], object] = lambda: None

    @property
    def is_new(self) -> bool:
        """Does the file begin with this act?"""
        return not self.at_hand.history

    def add(self, decision: Decision) -> None:
        """What the law decided: its events, then the register's, then what those set off."""
        before = self.at_hand.case
        decided = with_numbers(decision, self._next_number)
        self.record(NewEvent(each.kind, each.effective_on, each.payload, each.provision) for each in decided.events)
        changes = carry_out(self.at_hand.history, self.new, decided.effects, self._context())
        self.record(changes)
        for occurrence in register_occurrences(before, changes):
            self.happen(occurrence)

    def record(self, events: Iterable[NewEvent]) -> None:
        """Facts that the law does not decide, such as a payment received."""
        added = list(events)
        if not added:
            return
        self.new += added
        case = fold_case(added, self.at_hand.case)
        content = fold_with(self.at_hand.history, self.new)
        self.at_hand = replace(self.at_hand, case=case, content=content, law=self.at_hand.law.of(case))

    def happen(self, occurrence: Occurrence) -> None:
        """Something happened: let the law say what follows."""
        self.add(occur(self.at_hand.law, self.at_hand.case, self.at_hand.facts, occurrence))

    def write(self) -> FileAtHand:
        """Append, project, draft letters and queue entries. The file as it stands afterwards."""
        before = self.at_hand.history
        if not self.new:
            return self.at_hand
        recorded = append(
            chain=self.at_hand.file,
            events=self.new,
            actor=signature(self.by),
            at=self.at,
            expected_length=len(before),
        )
        events: list[RecordedEvent] = [*before, *recorded]
        project(self.at_hand.file, events, already=len(before))
        written = replace(self.at_hand, history=events)
        follow_up(written, recorded, on=self.on, at=self.at, by=self.by)
        self.write_companions()
        return written

    def write_companions(self) -> None:
        """Write what was recorded on the files that this act opened or reached into."""
        for companion in self.companions:
            companion.write()

    def beside(self, other: FileAtHand) -> "Act":
        """An act on another file, on the same day by the same hand, written with this one."""
        companion = Act(other, self.on, self.at, self.by, before_drawing=self.before_drawing)
        self.companions.append(companion)
        return companion

    def _context(self) -> EffectContext:
        law, case = self.at_hand.law, self.at_hand.case
        return EffectContext(
            next_number=self._next_number,
            term=law.revision.term,
            open_file=self._open_file,
            file_named=self._file_named,
            tell_file=self._tell_file,
            disputed=disputed_items(law, case),
        )

    def _open_file(self, asked: NewFile) -> str:
        self.before_drawing()
        return open_new_file(self, asked).at_hand.content.number

    def _file_named(self, number: str) -> FileState:
        return other_named([*self.others.values(), self.at_hand], number).content

    def _tell_file(self, number: str, events: Sequence[NewEvent]) -> None:
        tell_other(self, other_named(self.others.values(), number), events)

    def _next_number(self, series: str) -> str:
        self.before_drawing()
        return number_in(self.at_hand.law, series, self.on).text


def begin(
    at_hand: FileAtHand, on: date, at: datetime, by: Actor, others: Mapping[UUID, FileAtHand] | None = None
) -> Act:
    """An act on the file. Closures recorded since are heeded first, so that no clock is missed on a closed day."""
    act = Act(at_hand, on, at, by, others or {})
    if at_hand.law.calendar.closures:
        act.add(closures_changed(at_hand.law, at_hand.case, at_hand.facts, on))
    return act


def signature(by: Actor) -> str:
    """The actor as the ledger names him: with the officer on whose behalf he acts, if any."""
    return f"{by.id} for {by.on_behalf_of}" if by.on_behalf_of else by.id
