"""In every phase of every trade mark law a file of an older system can be taken up, and the law goes on from there."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from openipo.domain.parties.api import Address, Party
from openipo.domain.procedures.api import (
    OVER,
    RUNS,
    CaseState,
    Law,
    Phase,
    Place,
    Procedure,
    Standing,
    StatedClock,
    StatedFee,
    StatedProceeding,
    answer_by_law,
    begun_by,
    books,
    clock_proposals,
    compute_clock,
    days_of,
    fees_that_bar,
    fold,
    take_up_back_file,
    tick,
    why_not_taken_up,
)
from openipo.domain.rights.api import Designation, FileState, GoodsItem, Mark, facts_of

TODAY = date(2026, 6, 1)
FILED, PUBLISHED, REGISTERED = date(2026, 1, 12), date(2026, 5, 6), date(2026, 5, 20)
ANA = Party("p1", "applicant", "Ana Costa", address=Address(("1 Quay",), "Port", country="XX"))


def laws() -> Iterator[Law]:
    for book in books().values():
        for revision in book.revisions.values():
            if book.right == "trademark":
                yield Law(book, revision, book.calendar, book.office)


def places() -> Iterator[Any]:
    for law in laws():
        for procedure in begun_by(law, ""):
            for phase in procedure.phases.values():
                if not phase.final or phase.register_status == "registered":
                    name = f"{law.book.id}-{law.revision.id}-{phase.id}"
                    yield pytest.param(law, procedure, phase, id=name)


def facts(law: Law, phase: Phase) -> dict[str, Any]:
    """A file with every day that such a phase lets one expect, in a state of the office's where states are named."""
    is_registered = phase.final
    member = next((each.code for each in law.office.members_on(FILED)), "")
    state = FileState(
        mark=Mark("word", "ALBA"),
        parties=(ANA,),
        goods=(GoodsItem("25-1", 25, "clothing", status="registered" if is_registered else "pending"),),
        designations=(Designation(member),) if law.revision.designates and member else (),
        number="OLD/1",
        register_status="registered" if is_registered else "pending",
        is_public=phase.is_public,
        filed_on=FILED,
        published_on=PUBLISHED if phase.is_public else None,
        registered_on=REGISTERED if is_registered else None,
        expires_on=date(2036, 1, 12) if is_registered else None,
    )
    return facts_of(state)


def stated(law: Law, procedure: Procedure, phase: Phase, known: dict[str, Any]) -> StatedProceeding:
    """The law's own answers; a person's where it has none: begun with the phase; the fee is paid or just owed."""
    since = REGISTERED if phase.final else TODAY - timedelta(days=3)
    place = Place(law, procedure, phase, days_of(known), since, TODAY)
    proposals = [] if phase.final else clock_proposals(place)
    clocks = [
        answer_by_law(each, "en") if each.answer else person(law, procedure, each.clock, since) for each in proposals
    ]
    waits = [step.when.partition(":")[2] for step in procedure.steps.values() if step.when.startswith("paid:")]
    fees = [StatedFee(name, TODAY) for name in waits if name in law.revision.fees and not phase.final]
    fees += [StatedFee(name, None) for name in fees_that_bar(procedure, phase) if name not in waits]
    return StatedProceeding(procedure.id, phase.id, since, clocks=tuple(clocks), fees=tuple(fees))


def person(law: Law, procedure: Procedure, clock: str, since: date) -> StatedClock:
    """What only fees meet is paid; anything else began with the phase."""
    stated = procedure.clocks[clock]
    if all(name.startswith("paid:") for name in stated.met_by) and stated.met_by:
        return StatedClock(clock, OVER, "The receipt.")
    return StatedClock(clock, RUNS, "The letter.", compute_clock(stated, since, law.calendar).expires_on, since)


def companions(law: Law, procedure: Procedure, phase: Phase, known: dict[str, Any]) -> Iterator[StatedProceeding]:
    """What opens with the step into a final phase stands in its own first phase."""
    names = {name for step in procedure.steps.values() if step.to == phase.id for name in step.opens}
    for name in sorted(names if phase.final else ()):
        opened = law.revision.procedures[name]
        if opened.scope == "file":
            yield stated(law, opened, opened.phases[opened.first_phase], known)


# Phases that wait for another proceeding: without it nothing would ever lead out of them, and the law says so.
WAITING = {"opposed", "under-appeal", "with-states", "period-over"}


@pytest.mark.parametrize(("law", "procedure", "phase"), list(places()))
def test_a_file_is_taken_up_in_every_phase_and_goes_on(law: Law, procedure: Procedure, phase: Phase) -> None:
    known = facts(law, phase)
    said = [stated(law, procedure, phase, known), *companions(law, procedure, phase, known)]
    standing = Standing(law.book.id, law.revision.id, tuple(said), "As the transitional provision says.")
    before = CaseState(items={"25-1": "pending"}, filed_on=FILED)
    obstacles = why_not_taken_up(law, before, known, standing, TODAY)
    if phase.id in WAITING and obstacles:
        assert {each.code for each in obstacles} == {"dead_end"}
        return
    case = fold(take_up_back_file(law, before, known, standing, TODAY, number="OLD/1").events, before)
    assert case.revision == law.revision.id
    later = fold(tick(law, case, known, date(2040, 1, 1)).events, case)
    assert all(clock.status != "running" for clock in later.clocks.values())
