"""The small register that stories are played with."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.procedures.api import CaseState, EffectCall
from openipo.domain.procedures.scenarios.register import carry_out, facts_of_filing
from openipo.domain.procedures.scenarios.story import Filing
from openipo.domain.procedures.tests.story import law

DAY = date(2024, 7, 2)
GOODS = ({"id": "25-1", "class": 25, "text": "hats"}, {"id": "30-1", "class": 30, "text": "tea"})
FILING = Filing(on=date(2024, 3, 4), applicants=({"name": "Ana", "country": "XX"},), mark={"text": "ALBA"}, goods=GOODS)


def after(effect: str, facts: Any = None, **stated: Any) -> tuple[dict[str, Any], list[Any]]:
    call = EffectCall(effect, DAY, "s.22", stated)
    return carry_out(call, facts or facts_of_filing(FILING), CaseState(), law().revision)


def test_the_facts_count_goods_and_classes() -> None:
    facts = facts_of_filing(FILING)
    assert (facts["items"], facts["classes"], facts["class_numbers"]) == (2, 2, [25, 30])
    assert facts["applicants"][0]["address"]["country"] == "XX"
    assert facts["mark"]["kind"] == "word"


def test_the_filing_date_accorded_is_the_day_stated_else_the_day_of_receipt() -> None:
    assert after("accord-filing-date", filed_on="2024-03-06")[0]["filed_on"] == date(2024, 3, 6)
    facts, (event,) = after("accord-filing-date")
    assert (facts["filed_on"], event.payload) == (date(2024, 3, 4), {"filed_on": "2024-03-04"})


@pytest.mark.parametrize(("stated", "expires_on"), [({}, "2034-07-02"), ({"expires_on": "2030-01-01"}, "2030-01-01")])
def test_registration_gives_the_term_of_the_law_or_the_day_stated(stated: dict[str, str], expires_on: str) -> None:
    facts, (event,) = after("register", **stated)
    assert event.payload["expires_on"] == expires_on
    assert facts["holders"] == facts["applicants"]


def test_renewal_adds_the_term_to_the_day_of_expiry() -> None:
    registered = after("register")[0]
    assert after("renew", registered)[0]["expires_on"] == date(2044, 7, 2)
    assert after("renew", registered, expires_on="2050-01-01")[1][0].payload == {"expires_on": "2050-01-01"}


def test_a_change_of_name_concerns_the_first_applicant_and_the_holder() -> None:
    facts, events = after("change-name-or-address", name="Ana Silva")
    assert (facts["applicants"][0]["name"], facts["holders"], events) == ("Ana Silva", [], [])
    registered = after("register")[0]
    assert after("change-name-or-address", registered, name="Ana Silva")[0]["holders"][0]["name"] == "Ana Silva"
    nobody = {**facts, "applicants": []}
    assert after("change-name-or-address", nobody, name="Ana")[0]["applicants"] == []


def test_a_representative_comes_by_name_or_as_a_party_or_goes() -> None:
    assert after("change-representative", representative="Rita")[0]["representatives"][0]["name"] == "Rita"
    party = {"name": "Rita", "country": "XX"}
    assert after("change-representative", representative=party)[0]["representatives"][0]["country"] == "XX"
    assert after("change-representative")[0]["representatives"] == []


def test_other_effects_change_nothing_that_a_story_looks_at() -> None:
    facts = facts_of_filing(FILING)
    assert after("withdraw", facts) == (facts, [])
