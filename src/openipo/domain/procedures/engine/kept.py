"""What the register keeps of the answers to a request, in the words in which they were asked.

A register is read long after the law that it was written under; so what is kept stands by itself, label and all.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.asked import MISSING
from openipo.domain.procedures.engine.words import YES_NO
from openipo.domain.procedures.model.book import Ask, Office, StatedEffect
from openipo.domain.procedures.model.state import Text
from openipo.kernel.calendar.api import LANGUAGES, day_in_words


def kept_facts(
    effect: StatedEffect, asks: Mapping[str, Ask], entered: Mapping[str, Any], office: Office
) -> dict[str, Any]:
    """`label` and `kept` for an effect that enters something; nothing for one that only changes something."""
    found: dict[str, Any] = {"label": dict(effect.label)} if effect.label else {}
    if effect.keeps:
        answered = [name for name in effect.keeps if entered.get(name) not in MISSING]
        found["kept"] = {
            name: {**_kept(asks[name], entered[name], office), "place": effect.keeps.index(name)} for name in answered
        }
    return found


def _kept(ask: Ask, value: Any, office: Office) -> dict[str, Any]:
    return {"label": dict(ask.label), "value": value, "words": dict(_words(ask, value, office))}


def _words(ask: Ask, value: Any, office: Office) -> Text:
    """The answer in each language; what is the same in all is told as it is."""
    if ask.type == "choice":
        return next((option["label"] for option in ask.options if option["id"] == value), {})
    if ask.type == "yes-no":
        return YES_NO[bool(value)]
    if ask.type == "date":
        return day_in_words(date.fromisoformat(str(value)))
    said = f"{value} {office.currency}" if ask.type == "money" else str(value)
    return dict.fromkeys(LANGUAGES, said)
