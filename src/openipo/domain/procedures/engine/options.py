"""Which steps are open on a file, and why the others are closed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.obstacles import obstacles_of
from openipo.domain.procedures.engine.situation import Situation, touchable, touchable_states
from openipo.domain.procedures.engine.tick import begin, due_by
from openipo.domain.procedures.engine.unstated import Unstated
from openipo.domain.procedures.model.outcome import Option
from openipo.domain.procedures.model.state import CaseState


def options(
    law: Law, case: CaseState, facts: Mapping[str, Any], on: date, roles: frozenset[str] | None = None
) -> list[Option]:
    """Every step that a person can take in the proceedings that are open, with all obstacles to it.

    `roles` are those of the person; None leaves the role out of account. Of proceedings that have
    ended only what would reopen them is told.
    """
    now = on_the_day(law, case, facts, on)
    return [
        option
        for proceeding in now.proceedings.values()
        for option in options_in(Situation(law, now, facts, proceeding, on, roles, Unstated()))
    ]


def on_the_day(law: Law, case: CaseState, facts: Mapping[str, Any], on: date) -> CaseState:
    """The case after all that the passing of time does by the day, whether or not that has been recorded yet."""
    law.check_pinned(case)
    if any(True for _ in due_by(law, case, on)):
        return begin(law, case, facts, on).case
    return case


def options_in(situation: Situation) -> Iterator[Option]:
    proceeding = situation.proceeding
    index = situation.law.index.procedures[proceeding.procedure]
    nothing_to_enter = replace(situation, step_facts={})
    for step in index.for_people:
        if proceeding.final and not (step.reopens and proceeding.phase in step.came_from):
            continue
        yield Option(
            proceeding=proceeding.key,
            procedure=proceeding.procedure,
            step=step.id,
            label=step.label,
            law=step.law,
            by=step.by,
            asks=index.asks[step.id],
            items=touchable(situation.case, proceeding, step),
            four_eyes=step.needs_others,
            states=touchable_states(situation.case, proceeding, step),
            obstacles=obstacles_of(situation if step.asks else nothing_to_enter, step),
        )
