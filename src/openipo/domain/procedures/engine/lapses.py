"""A right of an older system whose term of protection passed without renewal lapses as it is taken up.

The law's own step is taken, and counts from the day from which the law counts it; what it would have had written and
published at the time is written and published only where the office says so.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from openipo.domain.procedures.engine.deeds import perform
from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.errors import StepNotAllowed
from openipo.domain.procedures.engine.expected_clocks import lapses_by
from openipo.domain.procedures.engine.obstacles import obstacles_to_automatic
from openipo.domain.procedures.engine.situation import Situation, last_day, touchable, touchable_states
from openipo.domain.procedures.model.book import Step
from openipo.domain.procedures.model.state import ClockState
from openipo.domain.procedures.model.taking_up import MISSED, StatedProceeding

LAPSED = "lapsed"  # the day after the last one on which the right could be renewed


def let_lapse(docket: Docket, key: str, stated: StatedProceeding, on: date, *, announced: bool) -> None:
    """Take the step that follows each missed term. Raises StepNotAllowed with what stands against it."""
    for state, step in missed_terms(docket, key, stated):
        docket.record("clock_missed", on, state.law, key=state.key, clock=state.clock, proceeding=key)
        situation = dated(docket.at(key, on), state, step)
        obstacles = tuple(obstacles_to_automatic(situation, step))
        if obstacles:
            raise StepNotAllowed("take up", situation.proceeding.phase, obstacles)
        taken = step if announced else replace(step, letters=(), gazette=())
        perform(docket, situation, replace(taken, takes_effect_on=step.takes_effect_on or LAPSED), "system")


def missed_terms(docket: Docket, key: str, stated: StatedProceeding) -> Iterator[tuple[ClockState, Step]]:
    """The terms of protection said to have been missed, each with the step by which the right ends."""
    procedure = docket.law.revision.procedures[stated.procedure]
    missed = {each.clock for each in stated.clocks if each.answer == MISSED}
    for state in [each for each in docket.case.clocks.values() if each.proceeding == key and each.clock in missed]:
        step = lapses_by(procedure, procedure.clocks[state.clock])
        if step is not None and docket.proceeding(key).phase in step.came_from:
            yield state, step


def dated(situation: Situation, state: ClockState, step: Step) -> Situation:
    """How things stand, with the goods that the step touches and the first day on which the right is no more."""
    last = last_day(state)
    anchors = {**situation.proceeding.anchors, **({LAPSED: last + timedelta(days=1)} if last else {})}
    place = situation.proceeding
    return replace(
        situation,
        proceeding=replace(place, anchors=anchors),
        items=touchable(situation.case, place, step),
        states=touchable_states(situation.case, place, step),
    )
