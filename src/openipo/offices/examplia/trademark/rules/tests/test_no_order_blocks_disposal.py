from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from openipo.domain.procedures.api import CaseView
from openipo.offices.examplia.trademark.rules.no_order_blocks_disposal import no_order_blocks_disposal
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_case

SEIZURE: dict[str, Any] = {
    "id": "i1", "kind": "seizure", "items": ["25-1"], "since": FILED_ON, "until": None, "ended_on": None,
    "blocks_disposal": True,
}  # fmt: skip


def disposing_of(*items: str, **changes: Any) -> CaseView:
    return replace(a_case(on=date(2026, 8, 3), interests=[{**SEIZURE, **changes}]), items=items)


@pytest.mark.parametrize("items", [(), ("25-1",), ("25-1", "18-1")])
def test_what_is_seized_cannot_be_disposed_of(items: tuple[str, ...]) -> None:
    assert not no_order_blocks_disposal(disposing_of(*items))


def test_other_goods_can() -> None:
    assert no_order_blocks_disposal(disposing_of("18-1"))


def test_a_lifted_order_blocks_nothing() -> None:
    assert no_order_blocks_disposal(disposing_of("25-1", ended_on=date(2026, 8, 1)))


def test_a_licence_blocks_nothing() -> None:
    assert no_order_blocks_disposal(disposing_of("25-1", blocks_disposal=False))
