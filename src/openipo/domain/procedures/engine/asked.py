"""Are the facts stated that a step or a request asks for, and are they of their kind?"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from openipo.domain.procedures.engine.earlier_rights import obstacles_in_rights
from openipo.domain.procedures.engine.interests import interests_in_force
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.panels import is_panel
from openipo.domain.procedures.engine.words import KINDS, say
from openipo.domain.procedures.model.book import Ask
from openipo.domain.procedures.model.outcome import Obstacle

MISSING: tuple[Any, ...] = (None, "", [], {})


@dataclass(frozen=True)
class Known:
    """What answers are held against: the law, what the register says on the day, the goods or states already named."""

    law: Law
    register: Mapping[str, Any]
    on: date
    named: tuple[str, ...] = ()


def obstacles_in_facts(
    known: Known, asks: Sequence[Ask], facts: Mapping[str, Any], provision: str
) -> Iterator[Obstacle]:
    """What is missing or out of kind; goods or states already named answer a required question for them."""
    for ask in asks:
        value = facts.get(ask.id)
        if value in MISSING:
            if ask.required and not (ask.type in ("items", "states") and known.named):
                yield Obstacle(f"asked:{ask.id}", say("asked", fact=ask.label), provision)
        elif ask.type == "earlier-rights":
            yield from obstacles_in_rights(value, ask.label, known.law, provision, known.named)
        elif not CHECKS.get(ask.type, anything)(value, ask, known):
            reason = say("asked_wrongly", fact=ask.label, value=str(value), kind=KINDS[ask.type])
            yield Obstacle(f"asked:{ask.id}", reason, provision)


def anything(value: Any, ask: Ask, known: Known) -> bool:
    return True


def is_date(value: Any, ask: Ask, known: Known) -> bool:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True


def is_number(value: Any, ask: Ask, known: Known) -> bool:
    if isinstance(value, bool):
        return False
    try:
        return Decimal(str(value)).is_finite()
    except InvalidOperation:
        return False


def is_money(value: Any, ask: Ask, known: Known) -> bool:
    """Not less than nothing, and no finer than the currency."""
    if not is_number(value, ask, known):
        return False
    amount = Decimal(str(value)).scaleb(known.law.office.minor_units)
    return amount >= 0 and amount == amount.to_integral_value()


def is_yes_no(value: Any, ask: Ask, known: Known) -> bool:
    return isinstance(value, bool)


def is_choice(value: Any, ask: Ask, known: Known) -> bool:
    return value in [option["id"] for option in ask.options]


def are_grounds(value: Any, ask: Ask, known: Known) -> bool:
    """Each by its id, or with the goods it is for: `{"id": "descriptive", "items": ["25-1"]}`."""
    named = [ground.get("id") if isinstance(ground, Mapping) else ground for ground in value]
    return isinstance(value, list) and all(ground in known.law.revision.grounds for ground in named)


def is_party(value: Any, ask: Ask, known: Known) -> bool:
    """Somebody of the file by id, or a person with a name."""
    return isinstance(value, str) or (isinstance(value, Mapping) and bool(value.get("name")))


def are_states(value: Any, ask: Ask, known: Known) -> bool:
    """Each by its code, once; whether it is a member on the day is for a rule of the book."""
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        return False
    return len(set(value)) == len(value) and all(known.law.office.member_state(code) for code in value)


def is_interest(value: Any, ask: Ask, known: Known) -> bool:
    return are_interests([value], ask, known)


def are_interests(value: Any, ask: Ask, known: Known) -> bool:
    """Each is in force on the day, and of a kind that may be meant."""
    there = {interest["id"] for interest in interests_in_force(known.register, known.on, ask.kinds)}
    return isinstance(value, list) and all(isinstance(each, str) and each in there for each in value)


def are_parties(value: Any, ask: Ask, known: Known) -> bool:
    """Each with a name."""
    return isinstance(value, list) and all(isinstance(each, Mapping) and each.get("name") for each in value)


CHECKS: Mapping[str, Callable[[Any, Ask, Known], bool]] = {
    "date": is_date,
    "number": is_number,
    "money": is_money,
    "yes-no": is_yes_no,
    "choice": is_choice,
    "grounds": are_grounds,
    "parties": are_parties,
    "party": is_party,
    "states": are_states,
    "interest": is_interest,
    "interests": are_interests,
    "panel": lambda value, ask, known: is_panel(value),
}
