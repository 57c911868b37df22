"""The tables of this room, worked out from the events of a file: what pages query and a rebuild compares."""

from collections.abc import Mapping, Sequence
from datetime import date

from openipo.domain.cases.law import book_named
from openipo.domain.cases.models import Clock, OpenTask, Proceeding
from openipo.domain.procedures.api import CaseState, ClockState, Law, due_by, fold
from openipo.domain.rights.api import Projection, Row, Rows, Table
from openipo.kernel.ledger.api import RecordedEvent

PROCEEDINGS = Table(Proceeding, chain="file")
CLOCKS = Table(Clock, chain="file")
TASKS = Table(OpenTask, chain="file")


def rows_for(events: Sequence[RecordedEvent]) -> Mapping[Table, Rows]:
    """Every row of this room for a file; none for a chain without a law book, such as a back file."""
    case = fold(events)
    if not case.book:
        return {}
    book = book_named(case.book)
    law = Law(book, book.revisions[case.revision], book.calendar, book.office)
    return {
        PROCEEDINGS: _proceedings(case),
        CLOCKS: _clocks(case, law),
        TASKS: _tasks(case),
    }


CASE_PROJECTION = Projection("cases", (PROCEEDINGS, CLOCKS, TASKS), rows_for)


def _proceedings(case: CaseState) -> Rows:
    return {
        key: {
            "procedure": state.procedure,
            "phase": state.phase,
            "number": state.number,
            "opened_on": state.opened_on,
            "entered_on": state.entered_on,
            "is_suspended": bool(state.suspended_by),
            "is_final": state.final,
            "outcome": state.outcome,
        }
        for key, state in case.proceedings.items()
    }


def _tasks(case: CaseState) -> Rows:
    return {
        key: {
            "proceeding": state.proceeding,
            "phase": state.phase,
            "role": state.role,
            "label": dict(state.label),
            "opened_on": state.opened_on,
            "due_on": state.due_on,
        }
        for key, state in case.tasks.items()
    }


def _clocks(case: CaseState, law: Law) -> Rows:
    next_on = acting_days(case, law)
    return {key: _clock(case, state, law, next_on.get(key)) for key, state in case.clocks.items()}


def _clock(case: CaseState, state: ClockState, law: Law, act_on: date | None) -> Row:
    clock = law.clock_of(case, state)
    return {
        "clock": state.clock,
        "proceeding": state.proceeding,
        "status": state.status,
        "started_on": state.started_on,
        "expires_on": state.expires_on,
        "grace_until": state.grace_until,
        "act_on": act_on,
        "whose": clock.whose if clock else "",
        "because": dict(state.because),
        "law": state.law,
    }


def acting_days(case: CaseState, law: Law) -> dict[str, date]:
    """The first day on which the passing of time does something about each clock: a reminder, or its being missed."""
    days: dict[str, date] = {}
    for due in due_by(law, case, date.max):
        days[due.key] = min(due.on, days.get(due.key, date.max))
    return days
