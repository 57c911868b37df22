"""A time limit as it is said to run when a file is taken up, held against the law that it will be reckoned by."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from openipo.domain.procedures.clocks.compute import ComputedClock, compute_clock
from openipo.domain.procedures.engine.expected_clocks import (
    OF_THE_FILE,
    Place,
    clock_proposals,
    concerns,
    first_day,
    lapses_by,
)
from openipo.domain.procedures.engine.words import joined, say
from openipo.domain.procedures.model.book import Clock
from openipo.domain.procedures.model.outcome import Obstacle
from openipo.domain.procedures.model.state import Text
from openipo.domain.procedures.model.taking_up import (
    ANSWERS,
    MISSED,
    RUNS,
    ClockProposal,
    StatedClock,
    StatedProceeding,
)
from openipo.kernel.calendar.api import Calendar, in_language, subtract

A_WEEK = 7  # an end before roll-over lies within so many days of the last day, save for the longest of holidays


def obstacles_in_clocks(place: Place, stated: StatedProceeding) -> Iterator[Obstacle]:
    """Of each time limit that matters in the phase something must be said, and the law must bear it."""
    expected = {each.clock: each for each in clock_proposals(place)}
    for name, proposal in expected.items():
        if stated.clock(name) is None and proposal.is_needed:
            reason = say("clock_unsaid", clock=proposal.label, phase=place.phase.label)
            yield Obstacle(f"clock:{name}", reason, proposal.law)
    for said in stated.clocks:
        clock = place.procedure.clocks.get(said.clock)
        if clock is None:
            yield Obstacle(f"clock:{said.clock}", say("clock_unknown", clock=said.clock), place.procedure.law)
            continue
        for reason in why_not(place, clock, said, expected.get(said.clock)):
            yield Obstacle(f"clock:{clock.id}", reason, clock.law)


def why_not(place: Place, clock: Clock, said: StatedClock, proposal: ClockProposal | None) -> Iterator[Text]:
    """Why what is said of one time limit cannot stand."""
    if said.answer not in ANSWERS:
        yield say("clock_unsaid", clock=clock.label, phase=place.phase.label)
        return
    if not said.basis.strip():
        yield say("clock_without_basis", clock=clock.label)
    if said.answer == MISSED:
        yield from why_not_missed(place, clock, proposal)
    elif said.answer == RUNS:
        if not concerns(place.procedure, clock, place.phase.id):
            yield say("clock_elsewhere", clock=clock.label, phase=place.phase.label)
        yield from why_not_these_days(place, clock, said)
    elif clock.starts_on == "expiry" and place.phase.id == place.procedure.first_phase and proposal is not None:
        yield why_term_runs(clock, proposal, place.on)


def why_not_missed(place: Place, clock: Clock, proposal: ClockProposal | None) -> Iterator[Text]:
    """Only a term of protection that is over by the days of the register lapses with the taking up, nothing else."""
    if proposal is None or lapses_by(place.procedure, clock) is None:
        yield say("miss_not_told", clock=clock.label)
    elif not proposal.has_lapsed:
        yield why_term_runs(clock, proposal, place.on)


def why_term_runs(clock: Clock, proposal: ClockProposal, on: date) -> Text:
    """Protection lasts until its day, whoever says otherwise; once that is past, the right has lapsed."""
    ends_on = proposal.last_day
    if ends_on is None:
        return say("term_unknown", clock=clock.label)
    return say("lapsed", day=ends_on) if ends_on < on else say("term_runs", clock=clock.label, day=ends_on)


def why_not_these_days(place: Place, clock: Clock, said: StatedClock) -> Iterator[Text]:
    """The days of a time limit that is said to run: whole, in order, not shorter than by law, and not past."""
    known_on, calendar = first_day(place, clock), place.law.calendar
    if said.expires_on is None:
        yield say("clock_without_end", clock=clock.label)
        return
    began_on = said.started_on or known_on or began(clock, said.expires_on, calendar)
    if began_on > min(said.expires_on, max(place.on, known_on or place.on)):
        yield say("clock_begins_late", clock=clock.label)
        return
    if known_on is not None and began_on != known_on and clock.starts_on in OF_THE_FILE:
        yield say("clock_counts_from", clock=clock.label, day=known_on)
        return
    least = compute_clock(clock, began_on, calendar)
    if said.expires_on < least.nominal_on:
        yield say("clock_cut_short", clock=clock.label, began=began_on, day=least.expires_on)
        return
    computed = reckoned(clock, whole(place, clock, said), calendar)
    if clock.starts_on == "expiry" and computed.suspended_days:
        yield say("term_runs", clock=clock.label, day=least.last_day)
    elif computed.last_day < place.on:
        past = "lapsed" if clock.starts_on == "expiry" else "clock_past"
        yield say(past, clock=clock.label, day=computed.last_day)


def whole(place: Place, clock: Clock, said: StatedClock) -> StatedClock:
    """With the day from which the register says that it counts, where nobody stated one; a missed one with its last."""
    began_on = said.started_on or first_day(place, clock)
    if said.answer == MISSED and began_on:
        return replace(
            said, started_on=began_on, expires_on=compute_clock(clock, began_on, place.law.calendar).expires_on
        )
    return replace(said, started_on=began_on)


def reckoned(clock: Clock, said: StatedClock, calendar: Calendar) -> ComputedClock:
    """The time limit as it will be kept, so that reckoning it again gives the day that was said.

    A last day that extensions give counts as extended so often, also where it is stated before its roll-over; one later
    still counts as having stood still so long.
    """
    assert said.expires_on is not None  # noqa: S101 - looked at before
    began_on = said.started_on or began(clock, said.expires_on, calendar)
    times = clock.extension.times if clock.extension else 0
    for extensions in range(times + 1):
        computed = compute_clock(clock, began_on, calendar, extensions)
        if computed.nominal_on <= said.expires_on <= computed.expires_on:
            return computed
    nominal_on = compute_clock(clock, began_on, calendar).nominal_on
    return compute_clock(clock, began_on, calendar, suspended_days=(said.expires_on - nominal_on).days)


def began(clock: Clock, expires_on: date, calendar: Calendar) -> date:
    """The latest day from which the period ends on the last day; where none does, the period reckoned back."""
    back = subtract(expires_on, clock.period, calendar=calendar)
    for shift in range(A_WEEK, -A_WEEK - 1, -1):
        day = back + timedelta(days=shift)
        if day <= expires_on and compute_clock(clock, day, calendar).expires_on == expires_on:
            return day
    return back


def in_words(clock: Clock, said: StatedClock, computed: ComputedClock) -> Text:
    """Why the last day is the one it is: as the law reckons, or as it was said; and where that is known from."""
    source = say("clock_as_stated", basis=said.basis.strip())
    if said.started_on is None or computed.extensions or computed.suspended_days:
        return joined(say("clock_until", law=clock.law, day=computed.expires_on), source)
    return joined(computed.because, {language: " " for language in computed.because}, source)


def answer_by_law(proposal: ClockProposal, language: str) -> StatedClock:
    """The law's own answer to what it proposes, in a language of the office."""
    if proposal.has_lapsed and proposal.last_day:
        ended = say("missed_by_record", day=proposal.last_day)
        return StatedClock(proposal.clock, MISSED, in_language(ended, language))
    basis = say("by_the_record") if proposal.answer == RUNS else proposal.basis
    return StatedClock(
        proposal.clock, proposal.answer, in_language(basis, language), proposal.expires_on, proposal.started_on
    )
