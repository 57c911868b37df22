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


def entered(facts: Any = None, *, items: tuple[str, ...] = (), **stated: Any) -> dict[str, Any]:
    call = EffectCall("enter-interest", DAY, "s.64", {"kind": "licence", "roles": ["licensee"], **stated}, items)
    return carry_out(call, facts or facts_of_filing(FILING), CaseState(), law().revision)[0]


def test_an_interest_is_entered_with_its_parties_goods_and_what_is_kept() -> None:
    kept = {"territory": {"label": {}, "value": "North", "words": {}}}
    facts = entered(items=("25-1",), licensee="Lea Ltd", kept=kept, until="2030-01-01")
    (licence,) = facts["interests"]
    assert licence["parties"] == [{"name": "Lea Ltd", "role": "licensee"}]
    assert (licence["items"], licence["facts"], licence["until"]) == (
        ["25-1"],
        {"territory": "North"},
        date(2030, 1, 1),
    )
    assert (licence["since"], licence["rank"]) == (DAY, 0)


def test_an_interest_in_all_goods_names_none() -> None:
    assert entered(items=("25-1", "30-1"), licensee={"name": "Lea"})["interests"][0]["items"] == []


def test_interests_of_a_kind_that_has_an_order_get_the_next_rank() -> None:
    facts = entered(entered(ranked=True), ranked=True)
    assert [each["rank"] for each in entered(facts, ranked=True, rank=1)["interests"]] == [1, 2, 1]


def changed(effect: str, facts: Any, *, items: tuple[str, ...] = (), **stated: Any) -> list[dict[str, Any]]:
    call = EffectCall(effect, DAY, "s.66", stated, items)
    found: list[dict[str, Any]] = carry_out(call, facts, CaseState(), law().revision)[0]["interests"]
    return found


def test_an_interest_changes_where_something_is_stated() -> None:
    facts = entered(entered())
    first, second = changed("change-interest", facts, interest="i2", until="2031-01-01", rank="2")
    assert (first["until"], second["until"], second["rank"]) == (None, date(2031, 1, 1), 2)
    assert changed("change-interest", facts, interest="i1") == facts["interests"]


def test_an_interest_ends_for_all_goods_or_stays_in_the_others() -> None:
    facts = entered()
    assert changed("end-interest", facts, interest="i1")[0]["ended_on"] == DAY
    assert changed("end-interest", facts, interest="i1", ended_on="2026-01-01")[0]["ended_on"] == date(2026, 1, 1)
    assert changed("end-interest", facts, interest="i1", items=("25-1",))[0]["items"] == ["30-1"]
    both = changed("end-interest", facts, interest="i1", items=("25-1", "30-1"))
    assert both[0]["ended_on"] == DAY


@pytest.mark.parametrize(("with_those_under", "ended_on"), [(True, DAY), (False, None)])
def test_what_was_granted_out_of_an_interest_falls_with_it_where_the_law_says_so(
    with_those_under: bool, ended_on: date | None
) -> None:
    facts = entered(entered(), under="i1")
    after = changed("end-interest", facts, interest="i1", with_those_under=with_those_under)
    assert after[1]["ended_on"] == ended_on


def test_a_representative_may_go_while_others_stay() -> None:
    facts = after("change-representative", representative="Rita")[0]
    both = after("change-representative", facts, representative="Rui", removes=["nobody"])[0]
    assert [each["name"] for each in both["representatives"]] == ["Rita", "Rui"]
    one = after("change-representative", both, removes=["r1"])[0]
    assert [each["name"] for each in one["representatives"]] == ["Rui"]
