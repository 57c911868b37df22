"""What a revision puts to use: letters, fees, sections, rules, anchors, effects, and where."""

from dataclasses import dataclass

from openipo.domain.procedures.model.book import Clock, Procedure, Revision, Step


@dataclass(frozen=True)
class Usage:
    """The ids in use in one revision."""

    letters: frozenset[str]
    fees: frozenset[str]
    sections: frozenset[str]
    rules: frozenset[str]
    anchors: frozenset[str]
    effects: frozenset[str]
    opened: frozenset[str]
    consequences: frozenset[str]
    facts: frozenset[str]


def usage_of(revision: Revision) -> Usage:
    """Everything that some procedure, step, clock or check of the revision puts to use."""
    procedures = list(revision.procedures.values())
    steps = [step for procedure in procedures for step in procedure.steps.values()]
    clocks = [clock for procedure in procedures for clock in procedure.clocks.values()]
    senders: list[Step | Procedure] = [*steps, *procedures]
    checks = {check.rule for check in revision.checks.values() if check.rule}
    return Usage(
        letters=frozenset(letter for procedure in procedures for letter in letters_of(procedure)),
        fees=frozenset(fee for each in senders for fee in each.fees)
        | {fee.id for fee in revision.fees.values() if fee.charged_by_filing}
        | {fee for clock in clocks for fee in _fees_of(clock)},
        sections=frozenset(section for each in senders for section in each.gazette)
        | {section for step in steps for section in said_by_effects(step, "gazette")},
        rules=frozenset(rule for step in steps for rule in _rules_of(step))
        | {rule for procedure in procedures for rule in procedure.requires}
        | checks,
        anchors=frozenset(anchor for step in steps for anchor in step.sets),
        effects=frozenset(effect.name for step in steps for effect in step.effects),
        opened=frozenset(procedure for step in steps for procedure in step.opens),
        consequences=frozenset(clock.if_missed for clock in clocks if clock.if_missed),
        facts=frozenset(ask.id for step in steps for ask in step.asks)
        | {ask.id for procedure in procedures for ask in procedure.form},
    )


def letters_of(procedure: Procedure) -> frozenset[str]:
    """The letters that a procedure sends, on opening, by its steps and as reminders."""
    clocks = procedure.clocks.values()
    reminders = [reminder.letter for clock in clocks for reminder in clock.reminders if reminder.letter]
    steps = procedure.steps.values()
    of_steps = [letter for step in steps for letter in (*step.letters, *said_by_effects(step, "letters"))]
    return frozenset([*procedure.letters, *reminders, *of_steps])


def said_by_effects(step: Step, what: str) -> tuple[str, ...]:
    """The letters or gazette sections that tell of a file which an effect of the step opens."""
    return tuple(each for effect in step.effects for each in effect.facts.get(what, ()))


def _rules_of(step: Step) -> tuple[str, ...]:
    return (*step.requires, *step.refused_if, *step.only_if)


def _fees_of(clock: Clock) -> list[str]:
    parts = [part.fee for part in (clock.extension, clock.relief) if part]
    return [fee for fee in (*parts, clock.grace.surcharge if clock.grace else "") if fee]
