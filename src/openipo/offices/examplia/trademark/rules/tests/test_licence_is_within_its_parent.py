from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from openipo.offices.examplia.trademark.rules.licence_is_within_its_parent import licence_is_within_its_parent
from openipo.offices.examplia.trademark.rules.tests.case import a_case, an_interest

PARENT = an_interest(
    items=["25-1", "25-2"], until=date(2030, 12, 31), facts={"sublicences": True, "exclusivity": "sole"}
)
WITHIN = {"under": "i1", "until": "2030-12-31", "exclusivity": "non-exclusive"}


def within(stated: dict[str, Any], *there: dict[str, Any], items: tuple[str, ...] = ("25-1",)) -> bool:
    case = a_case(stated=stated, interests=list(there or (PARENT,)))
    return licence_is_within_its_parent(replace(case, items=items))


def test_a_licence_of_the_holder_has_no_parent() -> None:
    assert within({"exclusivity": "exclusive"})


def test_a_sub_licence_may_go_as_far_as_its_licence() -> None:
    assert within(WITHIN)
    everywhere = an_interest(facts={"sublicences": True, "exclusivity": "exclusive"})
    assert within({"under": "i1", "exclusivity": "exclusive"}, everywhere)


@pytest.mark.parametrize(
    "further", [{"until": "2031-01-01"}, {"until": ""}, {"exclusivity": "exclusive"}, {"under": "i9"}]
)
def test_but_no_further_in_term_or_exclusivity(further: dict[str, str]) -> None:
    assert not within({**WITHIN, **further})


def test_nor_in_goods() -> None:
    assert not within(WITHIN, items=("25-1", "30-1"))
    assert not within(WITHIN, items=())


@pytest.mark.parametrize("allowed", [False, None])
def test_a_licence_that_does_not_allow_sub_licences_has_none(allowed: bool | None) -> None:
    assert not within(WITHIN, {**PARENT, "facts": {"sublicences": allowed}})


def test_an_entered_sub_licence_is_not_prolonged_beyond_its_licence() -> None:
    sub = an_interest(id="i2", under="i1", items=["25-1"], until=date(2028, 1, 1), facts={"exclusivity": "sole"})
    assert within({"interest": "i2", "until": "2030-12-31"}, PARENT, sub, items=())
    assert within({"interest": "i2", "territory": "North"}, PARENT, sub, items=())
    assert not within({"interest": "i2", "until": "2031-12-31"}, PARENT, sub, items=())
    endless = {**sub, "until": None}
    assert not within({"interest": "i2"}, PARENT, endless, items=())
