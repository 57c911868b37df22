"""What becomes of a running time limit: it stands still and goes on, or a closure recorded later moves its end."""

from datetime import date

from openipo.domain.procedures.clocks.compute import ClockError, ComputedClock, compute_clock
from openipo.domain.procedures.model.book import Clock
from openipo.domain.procedures.model.state import ClockState
from openipo.kernel.calendar.api import Calendar


def resume_clock(clock: Clock, state: ClockState, resumed_on: date, calendar: Calendar) -> ComputedClock:
    """The clock as it goes on from `resumed_on`, after it was suspended on `state.suspended_on`.

    `stop`: what was left of it runs from the resumption. `restart`: the whole period runs anew from it, without the
    extensions granted before. `run`: the suspension left it alone. A limit suspended on its last days does not end
    before the day of resumption.
    """
    if state.suspended_on is None:
        raise ClockError(f"{clock.law}: the time limit {clock.id} is not suspended, so it cannot be resumed.")
    if resumed_on < state.suspended_on:
        raise ClockError(f"{clock.law}: {clock.id} cannot be resumed before it was suspended.")
    if clock.suspension == "restart":
        return compute_clock(clock, resumed_on, calendar)
    if clock.suspension == "run":
        return recompute(clock, state, calendar)
    before = recompute(clock, state, calendar)
    stood_still = (resumed_on - state.suspended_on).days
    if before.nominal_on < state.suspended_on <= before.expires_on:
        stood_still = (resumed_on - before.nominal_on).days
    return compute_clock(clock, state.started_on, calendar, state.extensions, state.suspended_days + stood_still)


def recompute(clock: Clock, state: ClockState, calendar: Calendar) -> ComputedClock:
    """The same clock under another calendar, for instance with a closure recorded later.

    Compare `expires_on` and `grace_until` with the state's: where they differ the clock has moved.
    """
    return compute_clock(clock, state.started_on, calendar, state.extensions, state.suspended_days)


def extend_clock(clock: Clock, state: ClockState, calendar: Calendar) -> ComputedClock:
    """The clock extended once more; ClockError when the law grants no further extension."""
    return compute_clock(clock, state.started_on, calendar, state.extensions + 1, state.suspended_days)
