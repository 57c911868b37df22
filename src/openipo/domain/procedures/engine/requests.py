"""Requests that open a proceeding: an opposition, a renewal, a recordal, a withdrawal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.asked import Known, obstacles_in_facts
from openipo.domain.procedures.engine.case_view import CaseView
from openipo.domain.procedures.engine.errors import StepNotAllowed, UnknownInCase
from openipo.domain.procedures.engine.interests import interests_in_force
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.options import on_the_day
from openipo.domain.procedures.engine.particulars import goods_named, states_named
from openipo.domain.procedures.engine.parties import parties_of
from openipo.domain.procedures.engine.plain import plain_facts
from openipo.domain.procedures.engine.proceedings import Opening, open_one
from openipo.domain.procedures.engine.settling import settle
from openipo.domain.procedures.engine.situation import states_left
from openipo.domain.procedures.engine.tick import begin
from openipo.domain.procedures.engine.unstated import Unstated, begin_rule, waits_for_facts
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.book import Procedure
from openipo.domain.procedures.model.outcome import Decision, Obstacle, RequestOption
from openipo.domain.procedures.model.state import ENDED_ITEMS, CaseState


@dataclass(frozen=True)
class Request:
    """A request as it is looked at: what it states, for which goods and which designated states."""

    law: Law
    case: CaseState
    facts: Mapping[str, Any]
    on: date
    stated: Mapping[str, Any]
    items: tuple[str, ...] = ()
    states: tuple[str, ...] = ()


def requests(law: Law, case: CaseState, facts: Mapping[str, Any], on: date) -> list[RequestOption]:
    """The procedures that a request can open, with the obstacles on the day."""
    request = Request(law, on_the_day(law, case, facts, on), facts, on, Unstated())
    return [
        RequestOption(
            procedure=procedure.id,
            label=procedure.label,
            law=procedure.law,
            asked_by=procedure.asked_by,
            form=tuple(asdict(ask) for ask in procedure.form),
            scope=procedure.scope,
            items=items_named(request.case, procedure) if procedure.scope == "items" else (),
            series=procedure.series,
            states=states_left(request.case) if procedure.scope == "states" else (),
            obstacles=tuple(obstacles_to_opening(request, procedure)),
        )
        for procedure in law.revision.procedures.values()
        if procedure.opens == "on-request"
    ]


def open_proceeding(  # noqa: PLR0913 - a request names all that it states
    law: Law,
    case: CaseState,
    facts: Mapping[str, Any],
    *,
    procedure: str,
    on: date,
    request_facts: Mapping[str, Any] | None = None,
    items: Sequence[str] = (),
    parties: Sequence[Mapping[str, Any]] = (),
    number: str = "",
    states: Sequence[str] = (),
) -> Decision:
    """Open a proceeding on a request received on the day `on`; `number` is its number in the procedure's series.

    Raises StepNotAllowed with all obstacles, UnknownInCase if the law has no such procedure.
    """
    if procedure not in law.revision.procedures:
        raise UnknownInCase(say("no_such_procedure", revision=law.revision.id, procedure=procedure))
    provision = law.revision.procedures[procedure]
    docket = begin(law, case, facts, on)
    request = Request(law, docket.case, facts, on, plain_facts(request_facts), tuple(items), tuple(states))
    obstacles = [*obstacles_to_opening(request, provision), *obstacles_in_request(request, provision)]
    if obstacles:
        raise StepNotAllowed(f"open {procedure}", "", obstacles)
    named = parties_of(provision.form, request.stated, facts, parties)
    open_one(docket, Opening(procedure, on, request.stated, request.items, named, number, request.states))
    settle(docket)
    return docket.decision()


def obstacles_to_opening(request: Request, procedure: Procedure) -> Iterator[Obstacle]:
    label, law = procedure.label, procedure.law
    if procedure.opens != "on-request":
        yield Obstacle("not_on_request", say("not_on_request", procedure=label), law)
    if procedure.from_phases and not stands_in(request.case, procedure.from_phases):
        yield Obstacle("from_phases", say("from_phases", procedure=label), law)
    open_now = [each for each in request.case.proceedings.values() if each.procedure == procedure.id and not each.final]
    if procedure.at_once and len(open_now) >= procedure.at_once:
        yield Obstacle("at_once", say("at_once", procedure=label, times=procedure.at_once), law)
    yield from nothing_to_name(request, procedure)
    seen = (request.case, None, request.on, request.stated, request.items, request.states)
    view = CaseView(request.facts, *seen, request.law.office.member_states, request.law.calendar)
    for name in procedure.requires:
        rule = request.law.book.rules[name]
        begin_rule(request.stated)
        if not rule(view) and not waits_for_facts(request.stated):
            yield Obstacle(name, rule.obstacle, rule.law)


def nothing_to_name(request: Request, procedure: Procedure) -> Iterator[Obstacle]:
    """A request about an entry in the register (the end of a licence) where there is no such entry."""
    for ask in procedure.form:
        if ask.type == "interest" and ask.required and not interests_in_force(request.facts, request.on, ask.kinds):
            yield Obstacle(f"asked:{ask.id}", say("nothing_to_name", fact=ask.label), procedure.law)


def stands_in(case: CaseState, from_phases: Mapping[str, tuple[str, ...]]) -> bool:
    """Some proceeding stands in one of the phases named for its procedure."""
    return any(each.phase in from_phases.get(each.procedure, ()) for each in case.proceedings.values())


def obstacles_in_request(request: Request, procedure: Procedure) -> Iterator[Obstacle]:
    known = Known(request.law, request.facts, request.on, request.items)
    yield from obstacles_in_facts(known, procedure.form, request.stated, procedure.law)
    if procedure.scope == "items" and not request.items:
        yield Obstacle("items", say("items_missing"), procedure.law)
    if procedure.scope == "states" and not request.states:
        yield Obstacle("states", say("states_missing"), procedure.law)
    foreign = [state for state in request.states if state not in states_left(request.case)]
    if foreign:
        yield Obstacle("states", say("wrong_states"), procedure.law, states_named(request.law.office, foreign))
    wrong = [item for item in request.items if item not in items_named(request.case, procedure)]
    if wrong:
        yield Obstacle("items", say("wrong_items"), procedure.law, goods_named(request.facts, wrong))


def items_named(case: CaseState, procedure: Procedure) -> tuple[str, ...]:
    """Goods that the request may name: those still part of the file, or of the statuses that the law says."""
    known = procedure.items_from
    return tuple(
        item for item, status in case.items.items() if (status in known if known else status not in ENDED_ITEMS)
    )
