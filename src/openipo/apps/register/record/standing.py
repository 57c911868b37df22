"""Where a file stands, in the words that the law book keeps for the public."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openipo.apps.register.record.opened import Opened
from openipo.domain.cases.api import FileAtHand
from openipo.domain.procedures.api import ProceedingState
from openipo.ui.api import in_language

MAIN = "application"


@dataclass(frozen=True)
class Proceeding:
    """A proceeding beside the application, e.g. an opposition."""

    label: str
    number: str
    opened_on: date | None
    phase: str
    is_over: bool


@dataclass(frozen=True)
class TimeLimit:
    """A time limit that runs from a publication, and so concerns everybody."""

    label: str
    ends_on: date
    law: str


@dataclass(frozen=True)
class Standing:
    """`now` is a sentence or two; empty for a back file."""

    now: str = ""
    proceedings: tuple[Proceeding, ...] = ()
    time_limits: tuple[TimeLimit, ...] = ()


def standing(opened: Opened) -> Standing:
    at_hand = opened.at_hand
    if at_hand is None:
        return Standing()
    language = opened.reader.language
    phases = [in_language(at_hand.law.phase_of(each).public, language) for each in _open_or_last(at_hand)]
    return Standing(
        now=" · ".join(dict.fromkeys(phase for phase in phases if phase)),
        proceedings=tuple(_others(at_hand, language)),
        time_limits=tuple(_time_limits(at_hand, language)) if opened.as_of is None else (),
    )


def _open_or_last(at_hand: FileAtHand) -> list[ProceedingState]:
    every: list[ProceedingState] = list(at_hand.case.proceedings.values())
    return [each for each in every if not each.final] or every[-1:]


def _others(at_hand: FileAtHand, language: str) -> Iterator[Proceeding]:
    for each in at_hand.case.proceedings.values():
        phase = in_language(at_hand.law.phase_of(each).public, language)
        if each.procedure != MAIN and phase:
            called = in_language(at_hand.law.procedure_of(each).label, language)
            label = " ".join([called, *_states(at_hand, each, language)])
            yield Proceeding(label, each.number, each.opened_on, phase, each.final)


def _states(at_hand: FileAtHand, proceeding: ProceedingState, language: str) -> list[str]:
    """The member states that the proceeding is about, in brackets: they tell it from its siblings."""
    members = [(code, at_hand.law.office.member_state(code)) for code in proceeding.states]
    names = [in_language(member.name, language) if member else code for code, member in members]
    return [f"({', '.join(names)})"] if names else []


def _time_limits(at_hand: FileAtHand, language: str) -> Iterator[TimeLimit]:
    """Only those that a publication started are everybody's business; the applicant's own are not."""
    for clock in at_hand.case.clocks.values():
        if clock.status != "running" or clock.expires_on is None:
            continue
        provision = at_hand.law.procedure_of(at_hand.case.proceedings[clock.proceeding]).clocks.get(clock.clock)
        if provision and provision.starts_on.startswith("published:"):
            yield TimeLimit(in_language(provision.label, language), clock.expires_on, provision.law)
