"""A closure of the office is recorded, perhaps after the fact: running time limits move, missed ones are questioned."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from openipo.domain.procedures.clocks.compute import ComputedClock
from openipo.domain.procedures.clocks.standing import recompute
from openipo.domain.procedures.engine.clock_events import move_clock
from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.papers import ask_a_person
from openipo.domain.procedures.engine.situation import last_day
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.outcome import Decision
from openipo.domain.procedures.model.state import CaseState, ClockState


def closures_changed(law: Law, case: CaseState, facts: Mapping[str, Any], on: date) -> Decision:
    """What the closures that `law.calendar` now knows change on the file, recorded on the day `on`.

    Running clocks move to their new last day. Time does not pass first: a clock whose last day was the closed day is
    still saved by it. A clock that was missed because the closure was not known is not turned back by the program:
    a task asks a person to decide, once for each new last day.
    """
    law.check_pinned(case)
    docket = Docket(law, facts, case)
    for state in list(case.clocks.values()):
        if state.status == "running":
            move_if_later(docket, state, on)
        elif state.status == "missed":
            question_if_later(docket, state, on)
    return docket.decision()


def move_if_later(docket: Docket, state: ClockState, on: date) -> None:
    """A closure gives time, it never takes time away."""
    computed = recompute(docket.law.clock_of(docket.case, state), state, docket.law.calendar)
    if state.expires_on and is_later(computed, state):
        move_clock(docket, state, computed, on, "closure")


def is_later(computed: ComputedClock, state: ClockState) -> bool:
    old = (state.expires_on or date.max, state.grace_until or date.min)
    new = (computed.expires_on, computed.grace_until or date.min)
    return new != old and all(later >= earlier for later, earlier in zip(new, old, strict=True))


def question_if_later(docket: Docket, state: ClockState, on: date) -> None:
    proceeding = docket.proceeding(state.proceeding)
    clock = docket.law.procedure_of(proceeding).clocks.get(state.clock)
    last = last_day(state)
    if clock is None or last is None:
        return  # a provision that a later revision has taken away is not reckoned again
    computed = recompute(clock, state, docket.law.calendar)
    if computed.last_day <= last or computed.last_day.isoformat() in state.questioned:
        return
    docket.record(
        "clock_questioned",
        on,
        clock.law,
        key=state.key,
        clock=clock.id,
        proceeding=state.proceeding,
        expired_on=last,
        would_expire_on=computed.last_day,
        because=computed.because,
    )
    question = say("closure_after_miss", clock=clock.label, old=last, new=computed.last_day)
    ask_a_person(docket, proceeding, question, on, clock.law)
