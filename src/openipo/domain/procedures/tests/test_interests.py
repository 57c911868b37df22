"""What burdens or uses a right, as rules and questions see it."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.procedures.api import CaseState, CaseView, ProceedingState
from openipo.domain.procedures.engine.asked import Known, obstacles_in_facts
from openipo.domain.procedures.engine.interests import interests_in_force
from openipo.domain.procedures.model.book import Ask
from openipo.domain.procedures.tests.story import law

DAY = date(2026, 9, 1)


def an_interest(interest: str = "i1", kind: str = "licence", **values: Any) -> dict[str, Any]:
    return {"id": interest, "kind": kind, "items": [], "until": None, "ended_on": None, **values}


FACTS = {
    "interests": [
        an_interest(),
        an_interest("i2", "pledge", items=["25-1"]),
        an_interest("i3", "licence", ended_on=date(2026, 8, 1)),
        an_interest("i4", "licence", until=date(2026, 8, 31)),
        an_interest("i5", "seizure", until=DAY),
    ]
}


@pytest.mark.parametrize(
    ("kinds", "items", "found"),
    [
        ((), (), ["i1", "i2", "i5"]),
        (("licence",), (), ["i1"]),
        (("pledge", "licence"), ("25-1", "25-2"), ["i1", "i2"]),
        (("pledge",), ("25-2",), []),
    ],
)
def test_those_in_force_are_found_by_kind_and_goods(
    kinds: tuple[str, ...], items: tuple[str, ...], found: list[str]
) -> None:
    assert [each["id"] for each in interests_in_force(FACTS, DAY, kinds, items)] == found


def test_a_file_that_states_none_has_none() -> None:
    assert interests_in_force({}, DAY) == []


def view(items: tuple[str, ...] = (), concerned: tuple[str, ...] = (), **stated: Any) -> CaseView:
    proceeding = ProceedingState("surrender", "surrender", "requested", DAY, DAY, facts=stated, items=concerned)
    return CaseView(FACTS, CaseState(), proceeding, DAY, {"said": "by step"}, items)


def test_a_rule_sees_those_in_the_goods_of_the_step_else_of_the_proceeding() -> None:
    assert [each["id"] for each in view(("25-2",), ("25-1",)).interests("pledge", "licence")] == ["i1"]
    assert [each["id"] for each in view((), ("25-1",)).interests("pledge")] == ["i2"]
    outside = CaseView(FACTS, CaseState(), None, DAY, {"said": "x"})
    assert (len(outside.interests()), outside.items_concerned, outside.stated) == (3, (), {"said": "x"})


def test_what_is_entered_for_the_step_goes_before_what_the_request_stated() -> None:
    assert view(said="by request", reason="old").stated == {"said": "by step", "reason": "old"}


@pytest.mark.parametrize(
    ("type", "kinds", "answer", "is_taken"),
    [
        ("interest", ("licence",), "i1", True),
        ("interest", (), "i2", True),
        ("interest", ("pledge",), "i1", False),
        ("interest", (), "i3", False),
        ("interest", (), "i9", False),
        ("interests", (), ["i1", "i2"], True),
        ("interests", ("pledge",), ["i1", "i2"], False),
        ("interests", (), "i1", False),
    ],
)
def test_an_entry_named_in_an_answer_is_in_force_and_of_its_kind(
    type: str, kinds: tuple[str, ...], answer: Any, is_taken: bool
) -> None:
    ask = Ask("entry", type, {"en": "Entry"}, kinds=kinds)
    found = list(obstacles_in_facts(Known(law(), FACTS, DAY), [ask], {"entry": answer}, "s.1"))
    assert (not found) is is_taken
    assert all("of that kind" in obstacle.reason["en"] for obstacle in found)
