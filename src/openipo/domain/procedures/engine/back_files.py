"""A file of an older system is taken up: put where it stands, with what runs, as if it had come there under this law.

Nothing of the past is done again: no letter goes out, no fee of a phase long left is charged, no step is said to have
been taken. Only what the file waits for where it stands is brought about: the phase's task, an entry still to appear,
and the lapse of a right whose term of protection is said to have been missed.
"""

from collections.abc import Mapping
from datetime import date

from openipo.domain.procedures.engine.back_file_obstacles import Facts, awaited, days_of, obstacles_to_taking_up
from openipo.domain.procedures.engine.charges import charge
from openipo.domain.procedures.engine.dead_ends import dead_ends
from openipo.domain.procedures.engine.docket import Docket, next_key
from openipo.domain.procedures.engine.errors import LawError, StepNotAllowed
from openipo.domain.procedures.engine.expected_clocks import Place
from openipo.domain.procedures.engine.lapses import let_lapse
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.papers import enter_phase, make_public, queue_entries
from openipo.domain.procedures.engine.parties import parties_of
from openipo.domain.procedures.engine.plain import plain_facts
from openipo.domain.procedures.engine.settling import react_with_step, settle
from openipo.domain.procedures.engine.start import begun_by
from openipo.domain.procedures.engine.stated_clocks import in_words, reckoned, whole
from openipo.domain.procedures.engine.suspension import suspend_for
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.outcome import Decision, Obstacle
from openipo.domain.procedures.model.state import CaseState, ProceedingState
from openipo.domain.procedures.model.taking_up import NEVER, OVER, Standing, StatedClock, StatedProceeding


def take_up_back_file(  # noqa: PLR0913 - the file, its law, how it stands and its number
    law: Law, case: CaseState, facts: Facts, standing: Standing, on: date, *, number: str = ""
) -> Decision:
    """What the law records on a file taken up on the day `on`; `number` is the file's.

    Raises StepNotAllowed with every obstacle, LawError if the file is under a law already.
    """
    if case.revision:
        raise LawError(say("under_law_already", revision=case.revision, book=case.book))
    obstacles = tuple(obstacles_to_taking_up(law, facts, standing, on))
    if obstacles:
        raise StepNotAllowed("take up", "", obstacles)
    docket = placed(law, case, facts, standing, on, number=number)
    dead = tuple(dead_ends(law, docket.case))
    if dead:
        raise StepNotAllowed("take up", "", dead)
    return docket.decision()


def why_not_taken_up(law: Law, case: CaseState, facts: Facts, standing: Standing, on: date) -> tuple[Obstacle, ...]:
    """Everything that stands against it; nothing is raised, and nothing recorded."""
    try:
        take_up_back_file(law, case, facts, standing, on)
    except StepNotAllowed as refusal:
        return refusal.obstacles
    return ()


def placed(  # noqa: PLR0913 - the file, its law, how it stands and its number
    law: Law, case: CaseState, facts: Facts, standing: Standing, on: date, *, number: str
) -> Docket:
    """The docket on which everything stands where it was said to stand."""
    docket = Docket(law, facts, case)
    docket.record("revision_pinned", on, law.revision.law, book=law.book.id, revision=law.revision.id)
    remember_days(docket, days_of(facts), on)
    keys = [(place(docket, stated, on, number), stated) for stated in begun_first(law, facts, standing)]
    keep_standing(docket, facts, on)
    for key, stated in keys:
        let_lapse(docket, key, stated, on, announced=standing.announced)
    go_on(docket, on)
    return docket


def go_on(docket: Docket, on: date) -> None:
    """What is not a phase to stay in is left at once: the automatic step that follows on entering it is taken."""
    for key, proceeding in list(docket.case.proceedings.items()):
        if not proceeding.final:
            index = docket.law.index.procedures[proceeding.procedure]
            react_with_step(docket, key, index, f"entered:{proceeding.phase}", on)
    settle(docket)


def remember_days(docket: Docket, days: Mapping[str, date], on: date) -> None:
    """The register's days as they stand today: clocks that open later count from them, and nothing is set off by them.

    Registration and expiry are told anew, since the record may have been corrected.
    """
    for name in ("filed", "priority", "registered", "expiry"):
        if name in days:
            docket.record("occurred", on, docket.law.revision.law, name=name, on=days[name], key="", proceeding="")


def begun_first(law: Law, facts: Facts, standing: Standing) -> list[StatedProceeding]:
    """What begins with the file comes before what was opened later, which may make it stand still."""
    first = {procedure.id for procedure in begun_by(law, facts.get("filed_as", ""))}
    return sorted(standing.proceedings, key=lambda stated: stated.procedure not in first)


def keep_standing(docket: Docket, facts: Facts, on: date) -> None:
    """The register goes on saying what it said: registered remains registered, public remains public."""
    law, status = docket.law.revision.law, facts.get("register_status", "pending")
    if status != docket.case.register_status:
        docket.record("register_status_changed", on, law, status=status, proceeding="")
    if facts.get("is_public"):
        make_public(docket, on, law)


def place(docket: Docket, stated: StatedProceeding, on: date, number: str) -> str:
    """One proceeding in its phase, with its time limits, the fees owed in it and what it waits for; its key."""
    procedure = docket.law.revision.procedures[stated.procedure]
    phase = procedure.phases[stated.phase]
    key = next_key(procedure.id, docket.case.proceedings, "-")
    docket.record(
        "proceeding_opened",
        on,
        procedure.law,
        proceeding=key,
        procedure=procedure.id,
        phase=phase.id,
        number=number if procedure.opens == "with-file" else stated.number,
        series="" if procedure.opens == "with-file" else procedure.series,
        facts=plain_facts(stated.facts),
        items=stated.items,
        parties=parties_of(procedure.form, plain_facts(stated.facts), docket.facts),
        entered_on=stated.entered_on,
        final=phase.final,
        outcome=phase.outcome,
    )
    where = Place(docket.law, procedure, phase, days_of(docket.facts), stated.entered_on, on)
    for said in stated.clocks:
        start_stated(docket, docket.proceeding(key), where, said)
    for fee, owed_since in stated.owes.items():
        charge(docket, fee, docket.at(key, on), priced_on=owed_since)
    for section in awaited(procedure, phase, "published"):
        queue_entries(docket, [section], docket.proceeding(key), on, ())
    enter_phase(docket, docket.proceeding(key), on)
    if not phase.final:
        suspend_for(docket, docket.proceeding(key), on)
    return key


def start_stated(docket: Docket, proceeding: ProceedingState, where: Place, said: StatedClock) -> None:
    """A time limit that runs goes on; one that is over is known as met, where its days are known."""
    clock = where.procedure.clocks[said.clock]
    told = whole(where, clock, said)
    if said.answer == NEVER or told.expires_on is None:
        return
    computed = reckoned(clock, told, docket.law.calendar)
    docket.record(
        "clock_started",
        where.on,
        clock.law,
        key=next_key(f"{proceeding.key}/{clock.id}", docket.case.clocks),
        clock=clock.id,
        proceeding=proceeding.key,
        started_on=computed.started_on,
        expires_on=computed.expires_on,
        grace_until=computed.grace_until,
        because=in_words(clock, told, computed),
        law=clock.law,
        status="met" if said.answer == OVER else "running",
        extensions=computed.extensions,
        suspended_days=computed.suspended_days,
    )
