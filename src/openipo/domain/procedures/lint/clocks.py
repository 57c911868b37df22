"""Does every clock have a consequence, and can that consequence follow?"""

from openipo.domain.procedures.lint.finding import Findings, Inspected, error, warning
from openipo.domain.procedures.model.book import Clock, Procedure, Step


def check_clocks(inspected: Inspected) -> Findings:
    for procedure in inspected.procedures:
        for clock in procedure.clocks.values():
            yield from _check_consequence(inspected, procedure, clock)
            yield from _check_parts(inspected, clock)


def _check_consequence(inspected: Inspected, procedure: Procedure, clock: Clock) -> Findings:
    follows = any(step.when == f"missed:{clock.id}" for step in procedure.steps.values())
    if clock.if_missed and clock.no_consequence:
        yield error(clock.source, f"the clock {clock.id!r} has a consequence and says it has none; remove one of them.")
    if not clock.if_missed and not clock.no_consequence and not follows:
        message = f"nothing follows if {clock.id!r} is missed; name a step in if_missed, or say why in no_consequence."
        yield error(clock.source, message)
    if clock.if_missed:
        step = _step(inspected, clock.if_missed)
        if "system" not in step.by:
            message = f"the step {step.id!r} follows if {clock.id!r} is missed, so it must be by the system too."
            yield error(step.source, message)
    if clock.if_missed and not clock.met_by and not clock.stopped_by:
        yield error(clock.source, f"nothing can meet or stop {clock.id!r}: it would always be missed; add met_by.")


def _check_parts(inspected: Inspected, clock: Clock) -> Findings:
    if clock.extension and clock.extension.times < 1:
        yield error(clock.source, f"{clock.id!r} can be extended {clock.extension.times} times; write 1 or more.")
    for part, word in ((clock.extension, "extension"), (clock.relief, "relief")):
        if part and all(role == "system" for role in _step(inspected, part.step).by):
            yield error(clock.source, f"the {word} of {clock.id!r} is a step that nobody but the system takes.")
    if clock.relief and not clock.if_missed:
        yield warning(clock.source, f"the clock {clock.id!r} gives relief from a consequence it does not have.")


def _step(inspected: Inspected, name: str) -> Step:
    procedure, _, step = name.partition(".")
    return inspected.revision.procedures[procedure].steps[step]
