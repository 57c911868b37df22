"""Working off what was set off: clocks met, stopped and started, automatic steps taken, until nothing follows."""

from dataclasses import replace
from datetime import date

from openipo.domain.procedures.engine.clock_events import clocks_in, meet_clock, start_clock, stop_clock
from openipo.domain.procedures.engine.deeds import perform
from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.index import ProcedureIndex
from openipo.domain.procedures.engine.obstacles import obstacles_to_automatic
from openipo.domain.procedures.engine.proceedings import close_down
from openipo.domain.procedures.engine.situation import Situation, touchable, touchable_states
from openipo.domain.procedures.model.book import Step
from openipo.domain.procedures.model.outcome import Occurrence
from openipo.domain.procedures.model.state import CaseState, ProceedingState

LOCAL = ("step", "set", "missed", "entered", "stated")  # known to other proceedings by the procedure's name only


def settle(docket: Docket) -> None:
    while docket.waiting:
        occurrence = docket.next_waiting()
        if occurrence.name.startswith("entered:") and docket.proceeding(occurrence.proceeding).final:
            close_down(docket, docket.proceeding(occurrence.proceeding), occurrence.effective_on)
        for key in list(docket.case.proceedings):
            react(docket, key, occurrence)


def react(docket: Docket, key: str, occurrence: Occurrence) -> None:
    """What an occurrence means to one proceeding."""
    proceeding = docket.proceeding(key)
    index = docket.law.index.procedures[proceeding.procedure]
    for name in names_heard(docket.case, proceeding, occurrence):
        if name in index.names:
            react_with_clocks(docket, key, index, name, occurrence)
            if occurrence.on <= occurrence.effective_on:  # a day that lies ahead is waited for by clocks only
                react_with_step(docket, key, index, name, occurrence.effective_on)


def names_heard(case: CaseState, proceeding: ProceedingState, occurrence: Occurrence) -> tuple[str, ...]:
    """The names under which a proceeding hears of an occurrence.

    What happens in one proceeding is not heard by its siblings of the same procedure: a reply in one opposition is no
    reply in another. Other procedures hear of its steps by their full name only ("step:application.accept").
    """
    source = case.proceedings.get(occurrence.proceeding)
    if source is None:
        return (occurrence.name,)
    kind, _, rest = occurrence.name.partition(":")
    full = f"{kind}:{source.procedure}.{rest}"
    if source.key == proceeding.key:
        return (occurrence.name, full) if kind in LOCAL else (occurrence.name,)
    if source.procedure == proceeding.procedure:
        return ()
    return (full,) if kind in LOCAL else (occurrence.name,)


def react_with_clocks(docket: Docket, key: str, index: ProcedureIndex, name: str, occurrence: Occurrence) -> None:
    on = occurrence.effective_on
    for state in clocks_in(docket, key):
        if state.clock in index.meets.get(name, ()):
            meet_clock(docket, state, on, by=name)
        elif state.clock in index.stops.get(name, ()):
            stop_clock(docket, state, on, by=name)
    for clock in index.starts.get(name, ()):
        proceeding = docket.proceeding(key)
        if not proceeding.final and (not clock.only_in or proceeding.phase in clock.only_in):
            start_clock(docket, proceeding, clock, occurrence)


def react_with_step(docket: Docket, key: str, index: ProcedureIndex, name: str, on: date) -> None:
    """The first automatic step whose conditions hold is taken.

    Suspension is no obstacle to it: that an issue appeared or a period ran out is a fact, and has its effect.
    """
    for step in index.automatic.get(name, ()):
        situation = docket.at(key, on)
        if not obstacles_to_automatic(situation, step):
            perform_for_system(docket, situation, step)
            return


def perform_for_system(docket: Docket, situation: Situation, step: Step) -> None:
    items = touchable(situation.case, situation.proceeding, step)
    states = touchable_states(situation.case, situation.proceeding, step)
    perform(docket, replace(situation, items=items, states=states), step, "system")
