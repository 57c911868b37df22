"""How an effect of a step is written: its name, or a table with what the law itself fixes for it."""

from datetime import date, datetime
from typing import Any

from openipo.domain.procedures.model.book import StatedEffect
from openipo.domain.procedures.text.document import Place
from openipo.domain.procedures.text.shape import Unreadable
from openipo.domain.procedures.text.values import identifier, names, words

OWN = frozenset({"do", "label", "keeps"})


def effect(value: Any, place: Place) -> StatedEffect:
    """ "renew", or { do = "enter-interest", kind = "licence" }: all but `do`, `label`, `keeps` are facts for it."""
    if isinstance(value, str) and value:
        return StatedEffect(value)
    if not isinstance(value, dict) or "do" not in value:
        raise Unreadable('must be names of effects, or tables like { do = "enter-interest", kind = "licence" }.')
    return StatedEffect(
        name=identifier(value["do"], place),
        facts={name: _fact(name, each) for name, each in value.items() if name not in OWN},
        label=words(value.get("label", {}), place),
        keeps=names(value.get("keeps", []), place),
    )


def _fact(name: str, value: Any) -> Any:
    """Plain values only: what the law fixes is written into the events of files."""
    if isinstance(value, list):
        return tuple(_fact(name, each) for each in value)
    if isinstance(value, str | bool | int) or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    raise Unreadable(f"{name!r} must be text, a whole number, true or false, a day, or a list of these, not {value!r}.")
