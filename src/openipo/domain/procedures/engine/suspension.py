"""Proceedings that stand still while another is open, and what happens to their clocks."""

from datetime import date

from openipo.domain.procedures.engine.clock_events import clocks_in, resume_clock, suspend_clock
from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.model.state import ProceedingState


def suspend_for(docket: Docket, opened: ProceedingState, on: date) -> None:
    """The opened proceeding suspends others, and is itself suspended by those that are open."""
    suspends = docket.law.procedure_of(opened).suspends
    for other in list(docket.case.proceedings.values()):
        if other.final or other.key == opened.key:
            continue
        if other.procedure in suspends:
            suspend(docket, other, opened.key, on)
        if opened.procedure in docket.law.procedure_of(other).suspends:
            suspend(docket, docket.proceeding(opened.key), other.key, on)


def suspend_itself(docket: Docket, key: str, on: date) -> None:
    """The proceeding waits for something outside, such as an earlier case."""
    suspend(docket, docket.proceeding(key), key, on)


def resume_itself(docket: Docket, key: str, on: date) -> None:
    resume(docket, docket.proceeding(key), docket.proceeding(key), on)


def suspend(docket: Docket, proceeding: ProceedingState, by: str, on: date) -> None:
    law = docket.law.procedure_of(docket.proceeding(by)).law
    docket.record("proceeding_suspended", on, law, proceeding=proceeding.key, by=by)
    for clock in clocks_in(docket, proceeding.key):
        if clock.status == "running":
            suspend_clock(docket, clock, by, on)


def resume_after(docket: Docket, ended: ProceedingState, on: date) -> None:
    for other in list(docket.case.proceedings.values()):
        if ended.key in other.suspended_by:
            resume(docket, other, ended, on)


def resume(docket: Docket, proceeding: ProceedingState, ended: ProceedingState, on: date) -> None:
    """The proceeding goes on once nothing suspends it any more, and so do its clocks."""
    law = docket.law.procedure_of(ended).law
    docket.record("proceeding_resumed", on, law, proceeding=proceeding.key, by=ended.key)
    if docket.proceeding(proceeding.key).suspended_by or proceeding.final:
        return
    for clock in clocks_in(docket, proceeding.key):
        if clock.status == "suspended":
            resume_clock(docket, clock, on)
