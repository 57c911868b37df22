"""What happens to clocks: they start, are extended, stand still, move, are met, missed or stopped."""

from datetime import date

from openipo.domain.procedures.clocks import standing
from openipo.domain.procedures.clocks.compute import ComputedClock, compute_clock
from openipo.domain.procedures.engine.charges import charge
from openipo.domain.procedures.engine.docket import Docket, next_key
from openipo.domain.procedures.engine.papers import alarm, close_tasks
from openipo.domain.procedures.engine.words import joined, say
from openipo.domain.procedures.model.book import Clock
from openipo.domain.procedures.model.outcome import Occurrence
from openipo.domain.procedures.model.state import ClockState, ProceedingState, Text


def start_clock(docket: Docket, proceeding: ProceedingState, clock: Clock, occurrence: Occurrence) -> None:
    """Start a clock; one of the same provision that still runs gives way to it."""
    for state in clocks_in(docket, proceeding.key):
        if state.clock == clock.id:
            stop_clock(docket, state, occurrence.effective_on, by=occurrence.name)
    key = next_key(f"{proceeding.key}/{clock.id}", docket.case.clocks)
    computed = compute_clock(clock, occurrence.on, docket.law.calendar)
    docket.record(
        "clock_started",
        occurrence.effective_on,
        clock.law,
        key=key,
        clock=clock.id,
        proceeding=proceeding.key,
        started_on=occurrence.on,
        expires_on=computed.expires_on,
        grace_until=computed.grace_until,
        because=computed.because,
        law=clock.law,
    )
    state = docket.case.clocks[key]
    if is_met_already(docket, state, clock):
        meet_clock(docket, state, occurrence.effective_on, by=occurrence.name)
    elif docket.proceeding(proceeding.key).suspended_by:
        suspend_clock(docket, state, docket.proceeding(proceeding.key).suspended_by[0], occurrence.effective_on)


def clocks_in(docket: Docket, proceeding: str) -> list[ClockState]:
    """The clocks of a proceeding that have not ended."""
    return [
        state
        for state in docket.case.clocks.values()
        if state.proceeding == proceeding and state.status in ("running", "suspended")
    ]


def is_met_already(docket: Docket, state: ClockState, clock: Clock) -> bool:
    """Whoever pays, or appeals, before the time limit starts has done so in time."""
    return any(_is_open(docket, name) or _is_paid(docket, state.proceeding, name) for name in clock.met_by)


def _is_open(docket: Docket, name: str) -> bool:
    kind, _, procedure = name.partition(":")
    proceedings = docket.case.proceedings.values()
    return kind == "opened" and any(each.procedure == procedure and not each.final for each in proceedings)


def _is_paid(docket: Docket, proceeding: str, name: str) -> bool:
    kind, _, fee = name.partition(":")
    charges = [each for each in docket.case.fees.values() if kind == "paid" and each.fee == fee]
    own = [each for each in charges if counts_for(docket, proceeding, each.proceeding)]
    return bool(own) and own[-1].status in ("paid", "waived")


def counts_for(docket: Docket, proceeding: str, paid_in: str) -> bool:
    """What was paid in one proceeding counts for it and, while it is open, for proceedings of another kind.

    What was paid for one renewal is not paid for the next; what restored a registration does not renew it again.
    """
    other = docket.proceeding(paid_in)
    is_sibling = other.procedure == docket.proceeding(proceeding).procedure
    return paid_in == proceeding or not (is_sibling or other.final)


def meet_clock(docket: Docket, state: ClockState, on: date, *, by: str) -> None:
    """The act was done: in time, or in the period of grace, which charges the surcharge."""
    clock = docket.law.clock_of(docket.case, state)
    docket.record("clock_met", on, clock.law, key=state.key, clock=clock.id, proceeding=state.proceeding, by=by)
    close_tasks(docket, state.proceeding, alarm(clock.id), on, clock.law)
    late = state.expires_on is not None and on > state.expires_on
    if late and clock.grace and clock.grace.surcharge:
        charge(docket, clock.grace.surcharge, docket.at(state.proceeding, on))


def stop_clock(docket: Docket, state: ClockState, on: date, *, by: str) -> None:
    """The time limit no longer matters."""
    docket.record("clock_stopped", on, state.law, key=state.key, clock=state.clock, proceeding=state.proceeding, by=by)
    close_tasks(docket, state.proceeding, alarm(state.clock), on, state.law)


def extend_clock(docket: Docket, clock: Clock, state: ClockState, on: date) -> None:
    """One more extension, and its fee."""
    computed = standing.extend_clock(clock, state, docket.law.calendar)
    law = clock.extension.law if clock.extension else clock.law
    docket.record("clock_extended", on, law, **new_ends(state, computed))
    if clock.extension and clock.extension.fee:
        charge(docket, clock.extension.fee, docket.at(state.proceeding, on))


def move_clock(docket: Docket, state: ClockState, computed: ComputedClock, on: date, why: str) -> None:
    """A new last day for a clock that runs, after a closure recorded later or under another revision."""
    docket.record(
        "clock_moved",
        on,
        state.law,
        **new_ends(state, computed),
        came_from=state.expires_on,
        why=why,
    )


def new_ends(state: ClockState, computed: ComputedClock, because: Text | None = None) -> dict[str, object]:
    return {
        "key": state.key,
        "clock": state.clock,
        "proceeding": state.proceeding,
        "started_on": computed.started_on,
        "expires_on": computed.expires_on,
        "grace_until": computed.grace_until,
        "because": because or computed.because,
        "extensions": computed.extensions,
        "suspended_days": computed.suspended_days,
    }


def suspend_clock(docket: Docket, state: ClockState, by: str, on: date) -> None:
    """The clock stands still, unless the law lets it run on."""
    clock = docket.law.clock_of(docket.case, state)
    if clock.suspension == "run":
        return
    label = docket.law.procedure_of(docket.proceeding(by)).label
    itself = by == state.proceeding
    docket.record(
        "clock_suspended",
        on,
        clock.law,
        key=state.key,
        clock=clock.id,
        proceeding=state.proceeding,
        by=by,
        because=say("stands_still_here", day=on) if itself else say("stands_still", day=on, proceeding=label),
    )


def resume_clock(docket: Docket, state: ClockState, on: date) -> None:
    """The rest of the time runs on, or the whole time begins anew, as the law says."""
    clock = docket.law.clock_of(docket.case, state)
    computed = standing.resume_clock(clock, state, on, docket.law.calendar)
    because = joined(say("anew", day=on), computed.because) if clock.suspension == "restart" else computed.because
    docket.record("clock_resumed", on, clock.law, **new_ends(state, computed, because))
