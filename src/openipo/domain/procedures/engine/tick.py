"""What the passing of time does: reminders, and clocks that are missed on the first day after their last day."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.obstacles import obstacles_to_automatic
from openipo.domain.procedures.engine.papers import Work, alarm, ask_a_person, close_tasks, draft_letters, open_task
from openipo.domain.procedures.engine.settling import perform_for_system, settle
from openipo.domain.procedures.engine.situation import last_day
from openipo.domain.procedures.engine.words import listed, say
from openipo.domain.procedures.model.book import Clock, Reminder
from openipo.domain.procedures.model.outcome import Decision, Occurrence
from openipo.domain.procedures.model.state import CaseState, ClockState
from openipo.kernel.calendar.api import Period, end_of, subtract

AT_ONCE = Period(0, "days")


class Due(NamedTuple):
    """Something that a day brings; reminders come before misses on the same day."""

    on: date
    rank: int
    key: str
    reminder: str


def tick(law: Law, case: CaseState, facts: Mapping[str, Any], on: date) -> Decision:
    """Everything that falls due by the end of the day `on`, in order of date; nothing the second time."""
    return begin(law, case, facts, on).decision()


def begin(law: Law, case: CaseState, facts: Mapping[str, Any], on: date) -> Docket:
    """A docket on which time has passed up to the day: every act starts from here, so that none comes too late unseen.

    Raises WrongRevision if the case is pinned to another revision.
    """
    law.check_pinned(case)
    docket = Docket(law, facts, case)
    pass_time(docket, on)
    return docket


def pass_time(docket: Docket, on: date) -> None:
    while due := min(due_by(docket.law, docket.case, on), default=None):
        state = docket.case.clocks[due.key]
        if due.reminder:
            remind(docket, state, due)
        else:
            miss(docket, state, due.on)
        settle(docket)


def due_by(law: Law, case: CaseState, on: date) -> Iterator[Due]:
    for state in case.clocks.values():
        if state.status != "running":
            continue
        last = last_day(state)
        if last and last < on:
            yield Due(last + timedelta(days=1), 1, state.key, "")
        clock = law.clock_of(case, state)
        for reminder in clock.reminders:
            if reminder.name not in state.reminded and remind_on(law, case, state, reminder) <= on:
                yield Due(remind_on(law, case, state, reminder), 0, state.key, reminder.name)


def remind_on(law: Law, case: CaseState, state: ClockState, reminder: Reminder) -> date:
    """The day of a reminder, never before the proceeding was opened (a file taken over from an older system)."""
    opened_on = case.proceedings[state.proceeding].opened_on
    if state.expires_on is None:
        return date.max
    if reminder.after:
        return max(opened_on, end_of(state.started_on, reminder.after, law.calendar))
    return max(opened_on, subtract(state.expires_on, reminder.before or AT_ONCE, calendar=law.calendar))


def remind(docket: Docket, state: ClockState, due: Due) -> None:
    clock = docket.law.clock_of(docket.case, state)
    docket.record(
        "clock_reminded",
        due.on,
        clock.law,
        key=state.key,
        clock=clock.id,
        proceeding=state.proceeding,
        reminder=due.reminder,
    )
    facts = {"clock": clock.id, "expires_on": state.expires_on}
    proceeding = docket.proceeding(state.proceeding)
    for reminder in clock.reminders:
        if reminder.name != due.reminder:
            continue
        draft_letters(docket, [reminder.letter] if reminder.letter else [], proceeding, due.on, facts)
        if reminder.task:
            work = Work(alarm(clock.id), reminder.task.role, reminder.task.label, state.expires_on, clock.law)
            open_task(docket, proceeding, due.on, work)


def miss(docket: Docket, state: ClockState, on: date) -> None:
    clock = docket.law.clock_of(docket.case, state)
    docket.record("clock_missed", on, clock.law, key=state.key, clock=clock.id, proceeding=state.proceeding)
    close_tasks(docket, state.proceeding, alarm(clock.id), on, clock.law)
    if clock.if_missed:
        take_consequence(docket, state, clock, on)
    docket.await_(Occurrence(f"missed:{clock.id}", on, proceeding=state.proceeding))


def take_consequence(docket: Docket, state: ClockState, clock: Clock, on: date) -> None:
    """The step that follows a miss. Where it cannot be taken, a person is asked: a miss is never without answer."""
    own = docket.proceeding(state.proceeding)
    procedure, _, step_id = clock.if_missed.rpartition(".")
    concerned = [each for each in docket.case.proceedings.values() if each.procedure == procedure and not each.final]
    for proceeding in [own] if procedure in ("", own.procedure) else concerned:
        step = docket.law.step_named(proceeding, step_id)
        situation = docket.at(proceeding.key, on)
        obstacles = obstacles_to_automatic(situation, step)
        if not obstacles:
            perform_for_system(docket, situation, step)
            continue
        reasons = listed(obstacle.reason for obstacle in obstacles)
        question = say("no_consequence_taken", clock=clock.label, step=step.label, reasons=reasons)
        ask_a_person(docket, own, question, on, clock.law)
