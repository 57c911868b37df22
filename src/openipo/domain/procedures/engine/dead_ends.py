"""Proceedings out of which nothing leads: said to stand where they cannot have been left."""

from collections.abc import Iterator

from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.book import Step
from openipo.domain.procedures.model.outcome import Obstacle
from openipo.domain.procedures.model.state import CaseState, ProceedingState


def dead_ends(law: Law, case: CaseState) -> Iterator[Obstacle]:
    """Each open proceeding in which no time limit runs, nothing is waited for, and nobody has a step to take."""
    for proceeding in case.proceedings.values():
        if proceeding.final or proceeding.suspended_by or runs_on(case, proceeding) or leads_on(law, case, proceeding):
            continue
        procedure, phase = law.procedure_of(proceeding), law.phase_of(proceeding)
        yield Obstacle("dead_end", say("dead_end", procedure=procedure.label, phase=phase.label), phase.law)


def runs_on(case: CaseState, proceeding: ProceedingState) -> bool:
    """Does a time limit run in the proceeding, or does it wait for a fee or an issue of the gazette?"""
    own = proceeding.key
    return (
        any(each.proceeding == own and each.status == "running" for each in case.clocks.values())
        or any(each.proceeding == own and each.status == "due" for each in case.fees.values())
        or any(each.proceeding == own and each.published_on is None for each in case.entries.values())
    )


def leads_on(law: Law, case: CaseState, proceeding: ProceedingState) -> bool:
    """Is there a step out of this very phase that somebody can take, or that another open proceeding brings?"""
    steps = law.procedure_of(proceeding).steps.values()
    return any(is_reached(case, proceeding, step) for step in steps if proceeding.phase in step.came_from)


def is_reached(case: CaseState, proceeding: ProceedingState, step: Step) -> bool:
    """A step of people is, while the time limits it asks for run; an automatic one, while what it waits for is open."""
    if step.is_automatic:
        brought_by = step.when.partition(":")[2].partition(".")[0]
        others = [each for each in case.proceedings.values() if each.key != proceeding.key and not each.final]
        return any(each.procedure == brought_by for each in others)
    running = {each.clock for each in case.clocks.values() if each.status in ("running", "suspended")}
    wanted = {name.rpartition(".")[2] for name in step.clock_running}
    return step.by != ("system",) and wanted <= running
