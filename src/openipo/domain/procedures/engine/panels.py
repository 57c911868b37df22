"""Panels: several officers decide together, by majority. Their number is odd, so there is always a decision."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openipo.domain.procedures.engine.situation import Situation
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.book import Ask, Step
from openipo.domain.procedures.model.outcome import Obstacle
from openipo.domain.procedures.model.state import ProposalState

FEWEST = 3


def members(stated: Any) -> tuple[str, ...]:
    """The officers of a panel as it was stated, whoever presides first."""
    if not isinstance(stated, Mapping):
        return ()
    others = stated.get("members")
    named = [stated.get("presiding"), *(others if isinstance(others, list | tuple) else ())]
    return tuple(each for each in named if isinstance(each, str) and each)


def is_panel(stated: Any) -> bool:
    """At least three persons, an odd number of them, each once, of whom one presides."""
    named = members(stated)
    is_odd = len(named) % 2 == 1 and len(named) >= FEWEST
    return is_odd and len(set(named)) == len(named) and bool(stated.get("presiding"))


def panel_named(asks: Sequence[Ask], stated: Mapping[str, Any]) -> tuple[str, ...]:
    """The panel that a step appoints, if it asks for one."""
    return next((members(stated[ask.id]) for ask in asks if ask.type == "panel" and stated.get(ask.id)), ())


def has_panel(situation: Situation, step: Step) -> Iterator[Obstacle]:
    if not situation.proceeding.panel:
        yield Obstacle("panel", say("no_panel"), step.law)


def is_member(situation: Situation, step: Step, person: str) -> Iterator[Obstacle]:
    """Nobody but the members decides."""
    panel = situation.proceeding.panel
    if step.panel and panel and person not in panel:
        yield Obstacle("panel", say("not_of_panel"), step.law)


def has_said(step: Step, proposed: ProposalState, person: str) -> Iterator[Obstacle]:
    """Each member has one vote; that of the proposer is the proposal."""
    if step.panel and person in (*proposed.agreed, *proposed.objected):
        yield Obstacle("panel", say("has_voted"), step.law)


def carries(votes: int, panel: Sequence[str]) -> bool:
    return 2 * votes > len(panel)
