"""Who may sit on a panel: officers of the role that decides, none of whom has acted on the file before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from openipo.domain.accounts.api import users_with_role
from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.procedures.api import Obstacle, ProceedingState, Step, StepNotAllowed
from openipo.kernel.calendar.api import set_apart
from openipo.kernel.ledger.api import RecordedEvent

ACTED = frozenset({"step_taken", "step_proposed", "proposal_agreed", "proposal_objected"})


def refuse_unfit_panel(
    at_hand: FileAtHand, place: ProceedingState, step: Step, facts: Mapping[str, Any], on: date
) -> None:
    """Raises StepNotAllowed where a step would appoint somebody who may not decide."""
    for ask in step.asks:
        if ask.type == "panel" and isinstance(facts.get(ask.id), Mapping):
            stated = facts[ask.id]
            named = [stated.get("presiding"), *(stated.get("members") or ())]
            found = [*unfit_members(at_hand, place, step, [each for each in named if each], on)]
            if found:
                raise StepNotAllowed(f"{place.procedure}.{step.id}", place.phase, found)


def unfit_members(
    at_hand: FileAtHand, place: ProceedingState, step: Step, named: Sequence[str], on: date
) -> Iterator[Obstacle]:
    """Those who do not hold the role of the steps that the panel decides, and those who acted below."""
    fit = {user.username for role in deciding_roles(at_hand, place) for user in users_with_role(role, on=on)}
    before = who_acted_elsewhere(at_hand.history, place.key)
    for person in named:
        if person not in fit:
            yield Obstacle("panel", said_with(NOT_OF_THE_ROLE, person), step.law)
        elif person in before:
            yield Obstacle("separation:panel", said_with(ACTED_BELOW, person), step.law)


def deciding_roles(at_hand: FileAtHand, place: ProceedingState) -> set[str]:
    """The roles of the steps that the panel of the proceeding decides."""
    steps = at_hand.law.procedure_of(place).steps.values()
    return {role for step in steps if step.panel for role in step.by}


def who_acted_elsewhere(history: Iterable[RecordedEvent], proceeding: str) -> set[str]:
    """Everybody who took, proposed or voted on a step of another proceeding of the file."""
    acted = [event for event in history if event.kind in ACTED and event.payload.get("proceeding") != proceeding]
    return {str(event.payload.get(name) or "") for event in acted for name in ("by", "proposed_by")} - {"", "system"}


NOT_OF_THE_ROLE = {
    "en": "{person} does not hold the office that decides here.",
    "fr": "{person} n'exerce pas la fonction qui statue ici.",
    "ar": "{person} لا يشغل الوظيفة التي تبت هنا.",
}
ACTED_BELOW = {
    "en": "{person} has examined or decided on this file before and cannot sit on the panel.",
    "fr": "{person} a déjà instruit ce dossier ou statué sur lui et ne peut siéger dans la formation.",
    "ar": "سبق أن فحص {person} هذا الملف أو بت فيه، فلا يجوز أن يكون عضوًا في الهيئة.",
}


def said_with(text: Mapping[str, str], person: str) -> dict[str, str]:
    return {language: words.replace("{person}", set_apart(person, language)) for language, words in text.items()}
