"""What is next on a file and why, in words, for the people who look at it."""

from collections.abc import Iterator
from datetime import date

from openipo.domain.procedures.engine.index import qualified
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.money_words import left_to_pay
from openipo.domain.procedures.engine.words import joined, say
from openipo.domain.procedures.model.book import Clock
from openipo.domain.procedures.model.outcome import Happening
from openipo.domain.procedures.model.state import CaseState, Text


def next_happenings(law: Law, case: CaseState, on: date | None = None) -> list[Happening]:
    """Time limits by their last day, then what waits for somebody: confirmations, tasks, letters, fees, entries.

    With a day, fees are told at the price of that day.
    """
    law.check_pinned(case)
    found = [
        *suspensions(law, case),
        *proposals(law, case),
        *clocks(law, case),
        *tasks(law, case),
        *fees(law, case, on),
        *letters(law, case),
        *entries(law, case),
    ]
    return sorted(found, key=lambda each: each.on or date.max)


def clocks(law: Law, case: CaseState) -> Iterator[Happening]:
    for state in case.clocks.values():
        if state.status != "running" or state.expires_on is None:
            continue
        clock = law.clock_of(case, state)
        if state.grace_until:
            said = say("next_grace", clock=clock.label, day=state.expires_on, grace=state.grace_until)
        else:
            said = say("next_clock", clock=clock.label, day=state.expires_on)
        text = joined(said, consequence(law, case.proceedings[state.proceeding].procedure, clock))
        yield Happening("clock", state.key, state.proceeding, state.expires_on, text, state.because, state.law)


def consequence(law: Law, procedure: str, clock: Clock) -> Text:
    """What follows if nobody acts."""
    if not clock.if_missed:
        # The space stays outside the law's words: they are known in further languages only as the law has them.
        return joined(" ", clock.no_consequence) if clock.no_consequence else {}
    place, _, step = qualified(clock.if_missed, procedure).partition(".")
    return say("next_missed", step=law.revision.procedures[place].steps[step].label)


def suspensions(law: Law, case: CaseState) -> Iterator[Happening]:
    for proceeding in case.proceedings.values():
        for by in proceeding.suspended_by:
            other = law.procedure_of(case.proceedings[by])
            own = law.procedure_of(proceeding)
            text = (
                say("next_stands_still", procedure=own.label)
                if by == proceeding.key
                else say("next_suspended", procedure=own.label, proceeding=other.label)
            )
            yield Happening("suspension", by, proceeding.key, None, text, {}, other.law)


def proposals(law: Law, case: CaseState) -> Iterator[Happening]:
    for proposal in case.proposals.values():
        step = law.step_named(case.proceedings[proposal.proceeding], proposal.step)
        text = say("next_confirm", step=step.label, person=proposal.proposed_by)
        yield Happening("proposal", proposal.key, proposal.proceeding, None, text, {}, step.law)


def tasks(law: Law, case: CaseState) -> Iterator[Happening]:
    for task in case.tasks.values():
        phase = law.phase_of(case.proceedings[task.proceeding])
        yield Happening("task", task.key, task.proceeding, task.due_on, task.label, {}, phase.law)


def fees(law: Law, case: CaseState, on: date | None) -> Iterator[Happening]:
    for state in case.fees.values():
        if state.status == "due":
            fee = law.revision.fees.get(state.fee)
            text = say("next_fee", fee=fee.label if fee else state.fee, left=left_to_pay(law, state, on))
            yield Happening("fee", state.key, state.proceeding, None, text, state.because, state.law)


def letters(law: Law, case: CaseState) -> Iterator[Happening]:
    for state in case.letters.values():
        if state.served_on:
            continue
        letter = law.revision.letters.get(state.letter)
        label = letter.label if letter else state.letter
        if state.issued_on is None:
            text = say("next_issue", letter=label)
        elif starts_something(law, f"served:{state.letter}"):
            text = say("next_serve", letter=label, day=state.issued_on)
        else:
            continue
        yield Happening("letter", state.key, state.proceeding, None, text, {}, state.law)


def starts_something(law: Law, occurrence: str) -> bool:
    """Does anything in the law wait for the occurrence?"""
    return any(occurrence in procedure.names for procedure in law.index.procedures.values())


def entries(law: Law, case: CaseState) -> Iterator[Happening]:
    for state in case.entries.values():
        if state.published_on is None:
            section = law.revision.sections.get(state.section)
            text = say("next_publish", section=section.label if section else state.section)
            yield Happening("entry", state.key, state.proceeding, None, text, {}, state.law)
