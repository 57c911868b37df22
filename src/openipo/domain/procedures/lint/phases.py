"""Is every phase reachable, every final phase final, and does every other phase have a way out?"""

from openipo.domain.procedures.lint.finding import Findings, Inspected, error, warning
from openipo.domain.procedures.model.book import Phase, Procedure, Step


def leads_from(step: Step, phase: Phase) -> bool:
    """May the step be taken in the phase?"""
    if phase.final:
        return step.reopens and phase.id in step.came_from
    return phase.id in step.came_from or "*" in step.came_from


def reachable_phases(procedure: Procedure) -> set[str]:
    """The phases that some chain of steps leads to."""
    found: set[str] = set()
    waiting = [procedure.first_phase]
    while waiting:
        phase = procedure.phases[waiting.pop()]
        if phase.id in found:
            continue
        found.add(phase.id)
        waiting += [step.to for step in procedure.steps.values() if step.to and leads_from(step, phase)]
    return found


def check_phases(inspected: Inspected) -> Findings:
    for procedure in inspected.procedures:
        reached = reachable_phases(procedure)
        for phase in procedure.phases.values():
            if phase.id not in reached:
                yield error(phase.source, f"no step leads to the phase {phase.id!r}; add one or remove the phase.")
            yield from _check_final(procedure, phase) if phase.final else _check_way_out(procedure, phase)
        for step in procedure.steps.values():
            if not any(leads_from(step, procedure.phases[phase]) for phase in reached):
                yield error(step.source, f"the step {step.id!r} starts from no phase that a file can reach.")


def _check_final(procedure: Procedure, phase: Phase) -> Findings:
    if not phase.outcome:
        yield error(phase.source, f"the final phase {phase.id!r} has no outcome; say how the proceeding ended.")
    if phase.task:
        yield error(phase.source, f"the final phase {phase.id!r} opens a task that nothing would ever close.")
    for step in procedure.steps.values():
        if phase.id in step.came_from and not step.reopens:
            yield error(
                step.source,
                f"the step {step.id!r} leads out of the final phase {phase.id!r}; say reopens = true if it may.",
            )


def _check_way_out(procedure: Procedure, phase: Phase) -> Findings:
    if phase.outcome:
        yield warning(phase.source, f"the phase {phase.id!r} has an outcome but is not final; remove one or the other.")
    leaving = [step for step in procedure.steps.values() if leads_from(step, phase)]
    leaving = [step for step in leaving if step.to not in ("", phase.id)]
    if not leaving:
        yield error(phase.source, f"no step leads out of the phase {phase.id!r}, and it is not final: files stick.")
    elif all(step.answered and "fails" not in step.answered.answers for step in leaving):
        yield error(
            phase.source,
            f"once a question is answered no, no step leads out of the phase {phase.id!r}: files stick; add one.",
        )
