"""Can every occurrence that starts a clock or sets off a step ever happen?"""

from openipo.domain.procedures.lint.finding import Findings, Inspected, error
from openipo.domain.procedures.lint.phases import reachable_phases
from openipo.domain.procedures.model.book import Procedure, Step
from openipo.domain.procedures.model.usage import Usage, usage_of
from openipo.domain.procedures.text.occurrences import OccurrenceName, parse_occurrence

SET_BY_EFFECT = {"registered": ("register",), "expiry": ("register", "renew"), "merged": ("merge",)}


def check_happenings(inspected: Inspected) -> Findings:
    usage = usage_of(inspected.revision)
    for procedure in inspected.procedures:
        for step in procedure.steps.values():
            yield from _check_who(usage, procedure, step)
            if step.when and not can_happen(inspected, usage, procedure, step.when):
                yield error(step.source, f"the step {step.id!r} waits for {step.when!r}, which nothing brings about.")
        for clock in procedure.clocks.values():
            if not can_happen(inspected, usage, procedure, clock.starts_on):
                message = f"the clock {clock.id!r} starts on {clock.starts_on!r}, which nothing brings about."
                yield error(clock.source, message)
        if procedure.opens == "by-step" and procedure.id not in usage.opened:
            message = f"the procedure {procedure.id!r} is opened by a step, but no step opens it."
            yield error(procedure.source, message)


def _check_who(usage: Usage, procedure: Procedure, step: Step) -> Findings:
    """An automatic step is the system's; and what is the system's must be set off by something."""
    by_system = "system" in step.by
    if step.when and not by_system:
        yield error(step.source, f'the step {step.id!r} is automatic (`when`) but not by the system; add "system".')
    if step.only_if and not step.when:
        yield error(step.source, f"the step {step.id!r} has only_if but is not automatic; use requires, or add when.")
    if set(step.by) == {"system"} and not step.when and f"{procedure.id}.{step.id}" not in usage.consequences:
        yield error(step.source, f"nothing sets off {step.id!r}: give it a `when`, or name it in an if_missed.")
    if not step.by:
        yield error(step.source, f"nobody may take the step {step.id!r}; say who in `by`.")


def can_happen(inspected: Inspected, usage: Usage, procedure: Procedure, name: str) -> bool:
    """Does anything in the revision bring the occurrence about?"""
    occurrence = parse_occurrence(name)
    if occurrence is None:
        return False
    if occurrence.kind in SET_BY_EFFECT:
        return any(effect in usage.effects for effect in SET_BY_EFFECT[occurrence.kind])
    if occurrence.kind == "entered":
        return occurrence.of in reachable_phases(procedure)
    return _is_used(inspected, usage, occurrence)


def _is_used(inspected: Inspected, usage: Usage, occurrence: OccurrenceName) -> bool:
    used = {
        "served": usage.letters,
        "published": usage.sections,
        "paid": usage.fees,
        "set": usage.anchors,
    }.get(occurrence.kind)
    if used is not None:
        return occurrence.of in used
    if occurrence.kind in ("opened", "ended"):
        return inspected.revision.procedures[occurrence.of].opens != "by-step" or occurrence.of in usage.opened
    return True
