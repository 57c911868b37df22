"""Are the facts stated that a step or a request asks for, and are they of their kind?"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.words import KINDS, say
from openipo.domain.procedures.model.book import Ask
from openipo.domain.procedures.model.outcome import Obstacle

MISSING: tuple[Any, ...] = (None, "", [], {})


def obstacles_in_facts(
    law: Law, asks: Sequence[Ask], facts: Mapping[str, Any], provision: str, items: tuple[str, ...] = ()
) -> Iterator[Obstacle]:
    """What is missing or out of kind; `items` named answer a required question for goods items or for states."""
    for ask in asks:
        value = facts.get(ask.id)
        if value in MISSING:
            if ask.required and not (ask.type in ("items", "states") and items):
                yield Obstacle(f"asked:{ask.id}", say("asked", fact=ask.label), provision)
        elif not CHECKS.get(ask.type, anything)(value, ask, law):
            reason = say("asked_wrongly", fact=ask.label, value=str(value), kind=KINDS[ask.type])
            yield Obstacle(f"asked:{ask.id}", reason, provision)


def anything(value: Any, ask: Ask, law: Law) -> bool:
    return True


def is_date(value: Any, ask: Ask, law: Law) -> bool:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True


def is_number(value: Any, ask: Ask, law: Law) -> bool:
    if isinstance(value, bool):
        return False
    try:
        return Decimal(str(value)).is_finite()
    except InvalidOperation:
        return False


def is_yes_no(value: Any, ask: Ask, law: Law) -> bool:
    return isinstance(value, bool)


def is_choice(value: Any, ask: Ask, law: Law) -> bool:
    return value in [option["id"] for option in ask.options]


def are_grounds(value: Any, ask: Ask, law: Law) -> bool:
    """Each by its id, or with the goods it is for: `{"id": "descriptive", "items": ["25-1"]}`."""
    named = [ground.get("id") if isinstance(ground, Mapping) else ground for ground in value]
    return isinstance(value, list) and all(ground in law.revision.grounds for ground in named)


def is_party(value: Any, ask: Ask, law: Law) -> bool:
    """Somebody of the file by id, or a person with a name."""
    return isinstance(value, str) or (isinstance(value, Mapping) and bool(value.get("name")))


def are_states(value: Any, ask: Ask, law: Law) -> bool:
    """Each by its code, once; whether it is a member on the day is for a rule of the book."""
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        return False
    return len(set(value)) == len(value) and all(law.office.member_state(code) for code in value)


CHECKS: Mapping[str, Callable[[Any, Ask, Law], bool]] = {
    "date": is_date,
    "number": is_number,
    "money": is_number,
    "yes-no": is_yes_no,
    "choice": is_choice,
    "grounds": are_grounds,
    "party": is_party,
    "states": are_states,
}
