"""Why a file of an older system cannot be taken up as it is said to stand."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.asked import Known, obstacles_in_facts
from openipo.domain.procedures.engine.expected_clocks import Place
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.particulars import goods_named
from openipo.domain.procedures.engine.plain import plain_facts
from openipo.domain.procedures.engine.start import begun_by
from openipo.domain.procedures.engine.stated_clocks import obstacles_in_clocks
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.book import Phase, Procedure
from openipo.domain.procedures.model.outcome import Obstacle
from openipo.domain.procedures.model.taking_up import Standing, StatedProceeding

Facts = Mapping[str, Any]


def obstacles_to_taking_up(law: Law, facts: Facts, standing: Standing, on: date) -> Iterator[Obstacle]:
    """Everything at once, so that an officer mends the whole of it."""
    provision = law.revision.law
    if facts.get("register_status") == "ended":
        yield Obstacle("ended", say("file_ended"), provision)
        return
    yield from obstacles_to_revision(law, facts, standing)
    yield from obstacles_to_beginning(law, facts, standing)
    known = [stated for stated in standing.proceedings if is_known(law, stated)]
    for stated in standing.proceedings:
        if stated not in known:
            reason = say("no_such_phase", procedure=stated.procedure, phase=stated.phase, revision=law.revision.id)
            yield Obstacle("phase", reason, provision)
    for stated in known:
        yield from obstacles_in_proceeding(law, facts, standing, stated, on)


def is_known(law: Law, stated: StatedProceeding) -> bool:
    procedure = law.revision.procedures.get(stated.procedure)
    return procedure is not None and stated.phase in procedure.phases


def obstacles_to_revision(law: Law, facts: Facts, standing: Standing) -> Iterator[Obstacle]:
    """The law in force on the filing date, unless somebody says why another one governs the file."""
    filed_on = facts.get("filed_on")
    if filed_on is None:
        yield Obstacle("filed_on", say("no_filing_date"), law.revision.law)
        return
    before = [each.id for each in law.book.revisions.values() if each.in_force_from <= filed_on]
    if law.revision.id != (before[-1] if before else "") and not standing.because.strip():
        reason = say("other_revision", revision=law.revision.id, day=filed_on)
        yield Obstacle("revision", reason, law.revision.law)


def obstacles_to_beginning(law: Law, facts: Facts, standing: Standing) -> Iterator[Obstacle]:
    """What begins with a file must be said exactly once, and so must what opens when the phase is reached."""
    for procedure in begun_by(law, facts.get("filed_as", "")):
        said = [stated for stated in standing.proceedings if stated.procedure == procedure.id]
        if len(said) != 1:
            yield Obstacle("beginning", say("beginning_unsaid", procedure=procedure.label), procedure.law)
    for stated in standing.proceedings:
        for name in opened_on_the_way(law, stated):
            if all(each.procedure != name for each in standing.proceedings):
                procedure, phase = law.revision.procedures[name], phase_stated(law, stated)
                reason = say("companion_unsaid", phase=phase.label, procedure=procedure.label)
                yield Obstacle(f"companion:{name}", reason, procedure.law)


def phase_stated(law: Law, stated: StatedProceeding) -> Phase:
    return law.revision.procedures[stated.procedure].phases[stated.phase]


def opened_on_the_way(law: Law, stated: StatedProceeding) -> list[str]:
    """Proceedings about the whole file that open with the step into a final phase: a registration and its term."""
    if not is_known(law, stated) or not phase_stated(law, stated).final:
        return []
    steps = law.revision.procedures[stated.procedure].steps.values()
    names = dict.fromkeys(name for step in steps if step.to == stated.phase and not step.reopens for name in step.opens)
    return [name for name in names if law.revision.procedures[name].scope == "file"]


def obstacles_in_proceeding(
    law: Law, facts: Facts, standing: Standing, stated: StatedProceeding, on: date
) -> Iterator[Obstacle]:
    procedure, phase = law.revision.procedures[stated.procedure], phase_stated(law, stated)
    yield from obstacles_in_phase(procedure, phase, facts)
    yield from obstacles_in_day(procedure, stated, facts, on)
    yield from obstacles_on_the_way(law, standing, stated)
    if not phase.final:
        yield from obstacles_in_clocks(Place(law, procedure, phase, days_of(facts), stated.entered_on, on), stated)
    elif stated.clocks:
        yield Obstacle("clocks", say("final_has_no_clocks", phase=phase.label), phase.law)
    yield from obstacles_in_fees(law, procedure, phase, stated, on)
    if procedure.opens == "on-request":
        yield from obstacles_in_request(law, procedure, stated, facts, on)


def obstacles_in_phase(procedure: Procedure, phase: Phase, facts: Facts) -> Iterator[Obstacle]:
    """The phase must agree with what the register says of the file."""
    status = facts.get("register_status", "pending")
    words = {"procedure": procedure.label, "phase": phase.label}
    if phase.register_status and phase.register_status != status:
        yield Obstacle("phase", say(f"phase_not_{status}", **words), phase.law)
    elif phase.final and phase.register_status != "registered":
        yield Obstacle("phase", say("phase_is_final", **words), phase.law)
    elif status == "registered" and procedure.opens == "with-file" and not phase.final:
        yield Obstacle("phase", say("phase_not_registered", **words), phase.law)
    if phase.is_public and not (facts.get("is_public") or facts.get("published_on")):
        yield Obstacle("phase", say("phase_is_public", **words), phase.law)


def obstacles_in_day(procedure: Procedure, stated: StatedProceeding, facts: Facts, on: date) -> Iterator[Obstacle]:
    since, filed_on = stated.entered_on, facts.get("filed_on")
    if since is None:
        yield Obstacle("entered_on", say("since_unsaid", procedure=procedure.label), procedure.law)
    elif since > on or (filed_on is not None and since < filed_on):
        yield Obstacle("entered_on", say("since_impossible", procedure=procedure.label, day=since), procedure.law)


def obstacles_on_the_way(law: Law, standing: Standing, stated: StatedProceeding) -> Iterator[Obstacle]:
    """What was asked for must have been open to be asked for: an opposition, once the application was published."""
    procedure = law.revision.procedures[stated.procedure]
    others = {each.procedure: each.phase for each in standing.proceedings if each.procedure in procedure.from_phases}
    way = [
        phase in reached_from(law.revision.procedures[name], procedure.from_phases[name])
        for name, phase in others.items()
    ]
    if procedure.from_phases and not any(way):
        yield Obstacle("from_phases", say("from_phases", procedure=procedure.label), procedure.law)


def reached_from(procedure: Procedure, phases: Sequence[str]) -> set[str]:
    """These phases and all to which steps lead from them."""
    found = set(phases)
    while True:
        steps = [step for step in procedure.steps.values() if step.to and found & {*step.came_from}]
        new = {step.to for step in steps} - found
        if not new:
            return found
        found |= new


def obstacles_in_fees(
    law: Law, procedure: Procedure, phase: Phase, stated: StatedProceeding, on: date
) -> Iterator[Obstacle]:
    """Whether a fee is owed on which the way out of the phase depends is never guessed."""
    said, owed = {each.fee for each in stated.fees}, stated.owes
    for name in awaited(procedure, phase, "paid"):
        if name not in owed:
            fee = law.revision.fees[name]
            yield Obstacle(f"fee:{name}", say("fee_unsaid", fee=fee.label, phase=phase.label), fee.law)
    for name in fees_that_bar(procedure, phase):
        if name not in said:
            fee = law.revision.fees[name]
            yield Obstacle(f"fee:{name}", say("fee_or_paid", fee=fee.label, phase=phase.label), fee.law)
    for each in stated.fees:
        if each.fee not in law.revision.fees:
            yield Obstacle(f"fee:{each.fee}", say("fee_unknown", fee=each.fee), procedure.law)
        elif each.owed_since is not None and each.owed_since > on:
            fee = law.revision.fees[each.fee]
            yield Obstacle(f"fee:{each.fee}", say("fee_not_yet", fee=fee.label), fee.law)


def obstacles_in_request(
    law: Law, procedure: Procedure, stated: StatedProceeding, facts: Facts, on: date
) -> Iterator[Obstacle]:
    """Who asks, and for which goods: the letters and the decision will need to know."""
    asked = Known(law, facts, on, stated.items)
    yield from obstacles_in_facts(asked, procedure.form, plain_facts(stated.facts), procedure.law)
    if procedure.scope == "items" and not stated.items:
        yield Obstacle("items", say("items_missing"), procedure.law)
    wrong = [item for item in stated.items if item not in {each["id"] for each in facts.get("live_goods", ())}]
    if wrong:
        yield Obstacle("items", say("wrong_items"), procedure.law, goods_named(facts, wrong))


def awaited(procedure: Procedure, phase: Phase, kind: str) -> list[str]:
    """The sections whose appearance (`published`), or the fees whose payment (`paid`), leads on from this very phase.

    Where a step that is still to be taken there queues the entry or charges the fee, nothing is waited for yet.
    """
    steps = [step for step in procedure.steps.values() if phase.id in step.came_from]
    to_come = {name for step in steps for name in (step.gazette if kind == "published" else step.fees)}
    names = [name for found, _, name in (step.when.partition(":") for step in steps) if found == kind]
    return [name for name in dict.fromkeys(names) if name not in to_come]


def fees_that_bar(procedure: Procedure, phase: Phase) -> list[str]:
    """The fees charged on the way into the phase without which no step leads out of it."""
    wanted = [fee for step in procedure.steps.values() if phase.id in step.came_from for fee in step.paid]
    charged = {fee for step in procedure.steps.values() if step.to == phase.id for fee in step.fees}
    if phase.id == procedure.first_phase:
        charged |= set(procedure.fees)
    return [name for name in dict.fromkeys(wanted) if name in charged]


def days_of(facts: Facts) -> dict[str, date]:
    """The days of the register under the names by which time limits start from them."""
    known = {
        "filed": facts.get("filed_on"),
        "priority": facts.get("earliest_priority_on"),
        "registered": facts.get("registered_on"),
        "expiry": facts.get("expires_on"),
        "published": facts.get("published_on"),
    }
    return {name: day for name, day in known.items() if day}
