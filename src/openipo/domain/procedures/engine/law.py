"""The law that a file is decided under: one revision of a law book, with the office's calendar and words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from openipo.domain.procedures.engine.errors import UnknownInCase, WrongRevision
from openipo.domain.procedures.engine.index import RevisionIndex, index_of
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.book import Clock, Office, Phase, Procedure, Revision, Step
from openipo.domain.procedures.model.state import CaseState, ClockState, ProceedingState, Text
from openipo.kernel.calendar.api import Calendar


class RuleInBook(Protocol):
    """A rule as the engine uses it: a predicate over a `CaseView`, with its citation and its obstacle in words."""

    @property
    def law(self) -> str: ...
    @property
    def obstacle(self) -> Text: ...
    def __call__(self, case: Any, /) -> bool: ...


class Book(Protocol):
    """What the engine needs of a `LawBook`."""

    @property
    def id(self) -> str: ...
    @property
    def revisions(self) -> Mapping[str, Revision]: ...
    @property
    def rules(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True)
class Law:
    """Keep one for each revision: what is worked out from the revision is worked out once."""

    book: Book
    revision: Revision
    calendar: Calendar
    office: Office

    @cached_property
    def index(self) -> RevisionIndex:
        return index_of(self.revision)

    def under(self, revision: str) -> "Law":
        """The same book in another revision. Raises UnknownInCase if the book has none of that name."""
        if revision not in self.book.revisions:
            raise UnknownInCase(say("unknown_revision", revision=revision))
        return Law(self.book, self.book.revisions[revision], self.calendar, self.office)

    def of(self, case: CaseState) -> "Law":
        """The law that the case is pinned to."""
        return self if case.revision in ("", self.revision.id) else self.under(case.revision)

    def check_pinned(self, case: CaseState) -> None:
        if case.revision != self.revision.id:
            said = say("pinned_elsewhere", revision=case.revision, book=case.book, other=self.revision.id)
            raise WrongRevision(said)

    def procedure_of(self, proceeding: ProceedingState) -> Procedure:
        return self.revision.procedures[proceeding.procedure]

    def phase_of(self, proceeding: ProceedingState) -> Phase:
        return self.procedure_of(proceeding).phases[proceeding.phase]

    def clock_of(self, case: CaseState, state: ClockState) -> Clock:
        return self.procedure_of(case.proceedings[state.proceeding]).clocks[state.clock]

    def step_named(self, proceeding: ProceedingState, step: str) -> Step:
        """A step of the proceeding, also as "application.accept". Raises UnknownInCase."""
        procedure = self.procedure_of(proceeding)
        name = step.removeprefix(f"{procedure.id}.")
        if name not in procedure.steps:
            said = say("no_such_step", procedure=procedure.label, step=step, revision=self.revision.id)
            raise UnknownInCase(said)
        return procedure.steps[name]

    def proceeding_named(self, case: CaseState, key: str) -> ProceedingState:
        if key not in case.proceedings:
            raise UnknownInCase(say("no_such_proceeding", key=key))
        return case.proceedings[key]
