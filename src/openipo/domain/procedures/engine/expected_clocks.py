"""Which time limits concern a proceeding in a phase, and what the law makes of them from the days that are known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from openipo.domain.procedures.clocks.compute import ComputedClock, compute_clock
from openipo.domain.procedures.engine.index import as_occurrence, qualified
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.words import listed, say
from openipo.domain.procedures.model.book import Clock, Phase, Procedure, Step
from openipo.domain.procedures.model.state import Text
from openipo.domain.procedures.model.taking_up import OVER, RUNS, ClockProposal

ANY = "*"
OF_THE_FILE = ("filed", "priority", "registered", "expiry")  # days of the register, known whatever the phase
ENDS_THE_RIGHT = frozenset({"lapse", "cancel"})  # effects on the register


@dataclass(frozen=True)
class Place:
    """A phase in which a proceeding is said to stand, and what is known of the file.

    `days` are those of `filed`, `priority`, `registered`, `expiry` and `published`; `entered_on` is since when it
    stands there; `settled` are the fees known as paid.
    """

    law: Law
    procedure: Procedure
    phase: Phase
    days: Mapping[str, date]
    entered_on: date | None
    on: date
    settled: Sequence[str] = ()


def clock_proposals(place: Place) -> list[ClockProposal]:
    """One proposal for each time limit that concerns the phase. Targets without consequence only where they run."""
    found = []
    for clock in place.procedure.clocks.values():
        if concerns(place.procedure, clock, place.phase.id):
            proposal = propose(place, clock)
            if proposal.is_needed or proposal.answer == RUNS:
                found.append(proposal)
    return found


def concerns(procedure: Procedure, clock: Clock, phase: str) -> bool:
    """Does the time limit matter in the phase: by its steps, else by what starts it?"""
    if clock.starts_on == f"entered:{phase}":
        return True
    steps = steps_about(procedure, clock)
    if any(phase in step.came_from or ANY in step.came_from for step in steps):
        return True
    return not steps and (clock.starts_on in OF_THE_FILE or clock.starts_on.startswith("opened:"))


def steps_about(procedure: Procedure, clock: Clock) -> list[Step]:
    """The steps by which the time limit is met or extended, or that ask how it stands; else those that follow its end.

    What follows a miss may lead out of many phases; a time limit that began with a step or a letter runs where it can
    still be met. One that counts from a day of the register runs wherever its end would lead on.
    """
    meet = {*clock.met_by, clock.extension.step if clock.extension else ""}
    steps = named(procedure, meet) + [step for step in procedure.steps.values() if waits_for(procedure, step, clock)]
    missed = named(procedure, {clock.if_missed})
    return steps + missed if clock.starts_on in OF_THE_FILE else steps or missed


def named(procedure: Procedure, names: Iterable[str]) -> list[Step]:
    """The procedure's own steps among these names."""
    wanted = {qualified(name, procedure.id) for name in names if name}
    return [step for step in procedure.steps.values() if f"{procedure.id}.{step.id}" in wanted]


def waits_for(procedure: Procedure, step: Step, clock: Clock) -> bool:
    """Is the step taken at the end of the time limit, or only while it runs, or only once it is over?"""
    names = {clock.id, f"{procedure.id}.{clock.id}"}
    ends = {f"missed:{name}" for name in names}
    return step.when in ends or bool(names & {*step.clock_running, *step.clock_over})


def is_needed(law: Law, procedure: Procedure, clock: Clock) -> bool:
    """Does anything follow from the time limit? Of an office's own target nothing does."""
    if clock.if_missed or any(waits_for(procedure, step, clock) for step in procedure.steps.values()):
        return True
    heard = f"missed:{procedure.id}.{clock.id}"
    return any(heard in each.names for each in law.index.procedures.values())


def propose(place: Place, clock: Clock) -> ClockProposal:
    """What the law says by the days that are known; no answer where only a person can say."""
    made = partial(
        ClockProposal, clock.id, clock.label, clock.law, is_needed=is_needed(place.law, place.procedure, clock)
    )
    fees = fees_that_meet(clock)
    if fees and fees <= set(place.settled):
        names = listed(place.law.revision.fees[fee].label for fee in sorted(fees))
        return made(answer=OVER, basis=say("settled", fees=names))
    began_on = first_day(place, clock)
    if began_on is None:
        return made(basis=say("start_unknown"))
    computed = compute_clock(clock, began_on, place.law.calendar)
    answer, basis = said_of(place, clock, computed)
    return made(
        answer=answer,
        started_on=computed.started_on,
        expires_on=computed.expires_on,
        grace_until=computed.grace_until,
        basis=basis,
        has_lapsed=computed.last_day < place.on and lapses_by(place.procedure, clock) is not None,
    )


def said_of(place: Place, clock: Clock, computed: ComputedClock) -> tuple[str, Text]:
    """A time limit whose first day is known: it runs, or is over, or a person must look; and why."""
    day = computed.last_day
    if day >= place.on:
        is_open_question = bool(fees_that_meet(clock)) and clock.starts_on != "expiry"
        return ("", say("paid_or_not", day=day)) if is_open_question else (RUNS, computed.because)
    if clock.starts_on == "expiry":
        return "", say("term_over", day=day)
    if any(place.phase.id in step.came_from for step in steps_about(place.procedure, clock)):
        return "", say("over_here", day=day)
    return OVER, say("over_before", day=day, phase=place.phase.label)


def lapses_by(procedure: Procedure, clock: Clock) -> Step | None:
    """The step by which the right ends where the term of protection passes without renewal; None of any other limit.

    None too where the law lets something else follow, such as the notice that the right was not renewed.
    """
    if clock.starts_on != "expiry" or not clock.if_missed:
        return None
    following = named(procedure, [clock.if_missed])
    return next((step for step in following if any(effect.name in ENDS_THE_RIGHT for effect in step.effects)), None)


def fees_that_meet(clock: Clock) -> frozenset[str]:
    """The fees by whose payment alone the time limit is met; none where something else meets it too."""
    names = [as_occurrence(name).partition(":") for name in clock.met_by]
    if not names or any(kind != "paid" for kind, _, _ in names):
        return frozenset()
    return frozenset(fee for _, _, fee in names)


def first_day(place: Place, clock: Clock) -> date | None:
    """The day of what starts the time limit, where the record tells it."""
    if clock.starts_on == f"entered:{place.phase.id}":
        return place.entered_on
    if clock.starts_on == f"opened:{place.procedure.id}" and place.phase.id == place.procedure.first_phase:
        return place.entered_on
    if clock.starts_on.startswith("published:"):  # the record knows of one publication, that of the application
        return place.days.get("published") if place.procedure.opens == "with-file" else None
    return place.days.get(clock.starts_on)
