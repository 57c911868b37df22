"""Ties to an international registration and to other files here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.api import EffectContext, EffectRefused, FileState
from openipo.domain.rights.effects.link import link
from openipo.kernel.ledger.event import NewEvent

HERE = FileState(number="TM/2026/000001", office="XX")
THERE = FileState(number="IR/2027/000001", office="XX")


def linked(told: dict[str, Sequence[NewEvent]] | None = None, **facts: Any) -> list[dict[str, Any]]:
    heard = {} if told is None else told
    context = replace(
        EffectContext(str),
        file_named=lambda number: HERE if number == HERE.number else THERE,
        tell_file=heard.__setitem__,
    )
    call = EffectCall("link", date(2027, 5, 5), "Act s.153(3)", facts)
    return [dict(event.payload) for event in link(HERE, call, context)]


def test_a_right_elsewhere_is_named_with_the_office_that_keeps_it() -> None:
    ties = linked(kind="basis-of", office="WO", registration_number="1798765")
    assert ties == [{"kind": "basis-of", "number": "1798765", "office": "WO"}]


def test_a_file_here_is_told_in_return() -> None:
    told: dict[str, Sequence[NewEvent]] = {}
    ties = linked(told, kind="replaced-by", back="replaces", files="IR/2027/000001")
    assert ties == [{"kind": "replaced-by", "number": "IR/2027/000001", "office": "XX"}]
    (back,) = told["IR/2027/000001"]
    assert back.payload == {"kind": "replaces", "number": "TM/2026/000001", "office": "XX"}


def test_something_else_must_be_named() -> None:
    with pytest.raises(EffectRefused, match="must be named"):
        linked(kind="replaced-by")
    with pytest.raises(EffectRefused, match="cannot be tied to itself"):
        linked(kind="replaced-by", files=HERE.number)
