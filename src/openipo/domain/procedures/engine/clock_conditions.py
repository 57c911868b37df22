"""Conditions on clocks: what must be running or over, and whether it can still be extended or relieved."""

from collections.abc import Iterator, Mapping
from datetime import date

from openipo.domain.procedures.engine.index import ClockRef
from openipo.domain.procedures.engine.situation import Situation, last_day
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.book import Clock, Step
from openipo.domain.procedures.model.outcome import Obstacle
from openipo.domain.procedures.model.state import ClockState, Text
from openipo.kernel.calendar.api import add


def clock_running(situation: Situation, step: Step) -> Iterator[Obstacle]:
    for name in step.clock_running:
        if not any(is_running(clock, situation.on) for clock in situation.clocks_named(name)):
            yield Obstacle(f"clock_running:{name}", say("clock_running", clock=clock_label(situation, name)), step.law)


def is_running(clock: ClockState, on: date) -> bool:
    """A clock that stands still is running all the same; one that is past its last day is not."""
    last = last_day(clock)
    return clock.status == "suspended" or (clock.status == "running" and last is not None and on <= last)


def clock_over(situation: Situation, step: Step) -> Iterator[Obstacle]:
    for name in step.clock_over:
        clocks = list(situation.clocks_named(name))
        if clocks and clocks[-1].status in ("met", "missed"):
            continue
        label = clock_label(situation, name)
        last = last_day(clocks[-1]) if clocks and clocks[-1].status == "running" else None
        reason = say("clock_over_on", clock=label, day=last) if last else say("clock_over", clock=label)
        yield Obstacle(f"clock_over:{name}", reason, step.law)


def clock_label(situation: Situation, name: str) -> Text | str:
    procedure, _, clock = name.rpartition(".")
    procedures = situation.law.revision.procedures
    first = procedures.get(procedure) or situation.law.procedure_of(situation.proceeding)
    for place in (first, *procedures.values()):
        if clock in place.clocks:
            return place.clocks[clock].label
    return name


def extension_possible(situation: Situation, step: Step) -> Iterator[Obstacle]:
    """An extension is asked for before the time limit ends, and as often as the law allows."""
    refs = refs_of(situation, step, situation.law.index.extended_by)
    if refs and not extendable(situation, step):
        yield why_not_extendable(situation, refs)


def extendable(situation: Situation, step: Step) -> list[tuple[Clock, ClockState]]:
    """The clocks that taking the step would extend."""
    refs = refs_of(situation, step, situation.law.index.extended_by)
    return [(clock, state) for clock, state in latest(situation, refs) if can_be_extended(clock, state, situation.on)]


def can_be_extended(clock: Clock, state: ClockState, on: date) -> bool:
    times = clock.extension.times if clock.extension else 0
    return is_in_time(state, on) and state.extensions < times


def is_in_time(state: ClockState, on: date) -> bool:
    return state.status == "running" and state.expires_on is not None and on <= state.expires_on


def why_not_extendable(situation: Situation, refs: tuple[ClockRef, ...]) -> Obstacle:
    procedure, clock_id = refs[-1]
    clock = situation.law.revision.procedures[procedure].clocks[clock_id]
    times = clock.extension.times if clock.extension else 0
    law = clock.extension.law if clock.extension else clock.law
    for known, state in latest(situation, refs):
        if is_in_time(state, situation.on):
            return Obstacle("extension", say("extension_used", clock=known.label, times=times), law)
    return Obstacle("extension", say("extension_not_running", clock=clock.label), law)


def relief_possible(situation: Situation, step: Step) -> Iterator[Obstacle]:
    """Relief is for a clock that was missed, within the time that the law gives after the miss."""
    refs = refs_of(situation, step, situation.law.index.relieved_by)
    if not refs or relievable(situation, step):
        return
    procedure, clock_id = refs[-1]
    clock = situation.law.revision.procedures[procedure].clocks[clock_id]
    law = clock.relief.law if clock.relief else clock.law
    ends = [relief_ends_on(situation, *each) for each in latest(situation, refs) if each[1].status == "missed"]
    reason = say("relief_over", day=max(ends)) if ends else say("relief_not_missed", clock=clock.label)
    yield Obstacle("relief", reason, law)


def relievable(situation: Situation, step: Step) -> list[tuple[Clock, ClockState]]:
    """The missed clocks that taking the step would relieve."""
    refs = refs_of(situation, step, situation.law.index.relieved_by)
    return [
        (clock, state)
        for clock, state in latest(situation, refs)
        if state.status == "missed" and situation.on <= relief_ends_on(situation, clock, state)
    ]


def relief_ends_on(situation: Situation, clock: Clock, state: ClockState) -> date:
    """The last day to ask for relief: counted from the day on which the miss took effect."""
    if clock.relief is None or state.ended_on is None:
        return date.min
    calendar = situation.law.calendar
    return add(state.ended_on, clock.relief.period, calendar=calendar, rolls_over=clock.rolls_over).day


def refs_of(situation: Situation, step: Step, of_steps: Mapping[str, tuple[ClockRef, ...]]) -> tuple[ClockRef, ...]:
    return of_steps.get(f"{situation.proceeding.procedure}.{step.id}", ())


def latest(situation: Situation, refs: tuple[ClockRef, ...]) -> Iterator[tuple[Clock, ClockState]]:
    """For each provision the clock that started last: the proceeding's own, or that of another procedure."""
    for procedure, clock_id in refs:
        states = list(situation.clocks_named(f"{procedure}.{clock_id}"))
        if procedure == situation.proceeding.procedure:
            states = [state for state in states if state.proceeding == situation.proceeding.key]
        if states:
            yield situation.law.revision.procedures[procedure].clocks[clock_id], states[-1]
