"""Goods and states that an obstacle is about, each by its id and in the register's own words."""

from collections.abc import Iterable, Mapping
from typing import Any

from openipo.domain.procedures.engine.words import joined
from openipo.domain.procedures.model.book import Office
from openipo.domain.procedures.model.outcome import Particular
from openipo.domain.procedures.model.state import Text
from openipo.kernel.calendar.api import LANGUAGES


def goods_named(facts: Mapping[str, Any], items: Iterable[str]) -> tuple[Particular, ...]:
    """ "25-1 clothing"; where the file has no such item, what was written."""
    texts = {item["id"]: item["text"] for item in facts.get("goods", ())}
    return tuple(Particular(item, _in_all(" ".join(filter(None, (item, texts.get(item)))))) for item in items)


def states_named(office: Office, codes: Iterable[str]) -> tuple[Particular, ...]:
    """ "North (NN)"; where the office acts for no such state, what was written."""
    known = ((code, office.member_state(code)) for code in codes)
    return tuple(
        Particular(code, joined(state.name, _in_all(f" ({code})")) if state else _in_all(code)) for code, state in known
    )


def _in_all(words: str) -> Text:
    return dict.fromkeys(LANGUAGES, words)
