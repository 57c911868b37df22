"""What is next on a file and what can be done, sorted for the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from openipo.apps.backoffice.desk import role_name
from openipo.apps.backoffice.files.loading import OpenFile, state_name
from openipo.apps.backoffice.files.reasons import Reason, reasons_of
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import ProceedingView
from openipo.domain.procedures.api import Happening, Option, ProposalState
from openipo.ui.api import cited, in_language, joined

ROLE = "role"


@dataclass(frozen=True)
class NextLine:
    """Something to come, with its day, why, and whether that day is past."""

    text: str
    because: str
    law: str
    on: date | None
    is_overdue: bool


@dataclass(frozen=True)
class StepLine:
    """A step as the page shows it; `reasons` say why it is closed, `roles` who may take it."""

    option: Option
    label: str
    proceeding: str
    roles: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Steps:
    """`open`: for this officer now; `elsewhere`: open, but for another role; `closed`: not now."""

    open: tuple[StepLine, ...]
    elsewhere: tuple[StepLine, ...]
    closed: tuple[StepLine, ...]


def next_lines(opened: OpenFile) -> list[NextLine]:
    """In the order of their days: what is overdue, what is to be done now, what has its day to come."""
    today = opened.desk.on
    return [_next(happening, today) for happening in sorted(opened.view.next, key=lambda each: each.on or today)]


def _next(happening: Happening, today: date) -> NextLine:
    day = happening.on
    return NextLine(
        text=in_language(happening.text),
        because=in_language(happening.because),
        law=happening.law,
        on=day,
        is_overdue=day is not None and day < today,
    )


def steps_of(opened: OpenFile) -> Steps:
    """The steps of all open proceedings, in the order of the book."""
    names = {each.key: _name(opened, each) for each in opened.view.proceedings}
    lines = [(option, _line(opened, option, names)) for option in opened.view.options]
    return Steps(
        open=tuple(line for option, line in lines if option.is_open),
        elsewhere=tuple(line for option, line in lines if _only_the_role(option)),
        closed=tuple(line for option, line in lines if not option.is_open and not _only_the_role(option)),
    )


def _name(opened: OpenFile, proceeding: ProceedingView) -> str:
    """What the proceeding is called: with its number, or the states that it is about, to tell it from the others."""
    states = ", ".join(state_name(opened, code) for code in proceeding.states)
    return joined((part for part in (in_language(proceeding.label), proceeding.number, states) if part), " ")


def _only_the_role(option: Option) -> bool:
    return bool(option.obstacles) and all(obstacle.code == ROLE for obstacle in option.obstacles)


def _line(opened: OpenFile, option: Option, names: dict[str, str]) -> StepLine:
    return StepLine(
        option=option,
        label=in_language(option.label),
        proceeding=names.get(option.proceeding, option.proceeding),
        roles=roles_in_words(option.by),
        reasons=tuple(reasons_of(opened, option.proceeding, option.obstacles)),
    )


def proposed_lines(opened: OpenFile) -> list[dict[str, Any]]:
    """The proposals that wait, with what the first officer stated: the second must see what is confirmed."""
    names = names_of({each.state.proposed_by for each in opened.view.proposals}) if opened.view.proposals else {}
    return [
        {
            "proposal": each,
            "reasons": list(reasons_of(opened, each.state.proceeding, each.obstacles)),
            "who": names.get(each.state.proposed_by, each.state.proposed_by),
            "items": ", ".join(each.state.items),
            "states": ", ".join(state_name(opened, code) for code in each.state.states),
            "grounds": "; ".join(_ground_names(opened, each.state.facts.get("grounds") or ())),
            "is_of_a_panel": is_of_a_panel(opened, each.state),
            "agreed": len(each.state.agreed) + 1,
            "objected": len(each.state.objected),
        }
        for each in opened.view.proposals
    ]


def is_of_a_panel(opened: OpenFile, proposal: ProposalState) -> bool:
    """Is it voted on, or confirmed by one other officer?"""
    law = opened.view.law
    place = next((each for each in opened.view.proceedings if each.key == proposal.proceeding), None)
    return bool(law and place and law.revision.procedures[place.procedure].steps[proposal.step].panel)


def _ground_names(opened: OpenFile, stated: Iterable[Any]) -> Iterable[str]:
    law = opened.view.law
    for each in stated:
        name, items = (each["id"], ", ".join(each["items"])) if isinstance(each, dict) else (each, "")
        ground = law.revision.grounds.get(name) if law else None
        label = cited(in_language(ground.label), ground.law) if ground else name
        yield f"{label}: {items}" if items else label


def roles_in_words(roles: Iterable[str]) -> str:
    return joined(role_name(role) for role in roles)
