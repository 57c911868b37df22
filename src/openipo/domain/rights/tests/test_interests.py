"""Licences, pledges and orders in the register: entered, changed, ended, corrected, and as they stood on a day."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.parties.api import Party
from openipo.domain.rights.actions.correct import correction
from openipo.domain.rights.api import EffectRefused, Interest, content_as_json, content_from_json, facts_of
from openipo.domain.rights.testing import an_application
from openipo.domain.rights.tests.test_effects import SEPTEMBER, Paper, registered

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 2)
KEPT = {"territory": {"label": {"en": "Territory"}, "value": "North", "words": {"en": "North"}}}
LICENCE: dict[str, Any] = {"kind": "licence", "label": {"en": "Licence"}, "roles": ["licensee"], "kept": KEPT}
LEA = {"name": "Lea Ltd", "address": {"city": "Porto", "country": "PT"}}


def licensed(**stated: Any) -> Any:
    return registered().effect("enter-interest", on=OCTOBER, **{**LICENCE, "licensee": LEA, **stated})


def test_a_licence_is_entered_with_whom_it_is_for_and_how_far_it_goes() -> None:
    (licence,) = licensed(until="2030-12-31").state.interests
    assert (licence.id, licence.kind, licence.label) == ("i1", "licence", {"en": "Licence"})
    assert [(party.role, party.name, party.address.city) for party in licence.parties] == [
        ("licensee", "Lea Ltd", "Porto")
    ]
    assert (licence.granted_by, licence.since, licence.until) == (("p1",), OCTOBER, date(2030, 12, 31))
    assert (licence.facts, licence.items, licence.rank) == (KEPT, (), 0)


def test_a_party_may_be_named_by_its_name_alone_or_left_out() -> None:
    assert licensed(licensee="Lea Ltd").state.interests[0].parties[0].name == "Lea Ltd"
    assert licensed(licensee="").state.interests[0].parties == ()


def test_it_may_be_in_some_goods_only_and_names_none_where_it_is_in_all() -> None:
    paper = registered().effect("enter-interest", on=OCTOBER, items=["25-1"], **LICENCE)
    assert paper.state.interests[0].items == ("25-1",)
    paper.effect("enter-interest", on=OCTOBER, items=["25-1", "25-2"], **LICENCE)
    assert paper.state.interests[1].items == ()


def test_pledges_stand_in_the_order_of_their_entry_unless_a_rank_is_stated() -> None:
    paper = registered()
    for rank in ("", "", "1"):
        paper.effect("enter-interest", on=OCTOBER, kind="pledge", ranked=True, rank=rank)
    assert [each.rank for each in paper.state.interests] == [1, 2, 1]


def test_a_sub_licence_is_granted_by_the_licensee() -> None:
    paper = licensed().effect("enter-interest", on=OCTOBER, **LICENCE, licensee="Rui", under="i1")
    assert (paper.state.interests[1].under, paper.state.interests[1].granted_by) == ("i1", ("i1-1",))


@pytest.mark.parametrize(("named", "found"), [("p2", ("p2",)), (["p1", "p2"], ("p1", "p2"))])
def test_who_grants_it_may_be_stated(named: Any, found: tuple[str, ...]) -> None:
    assert licensed(granted_by=named).state.interests[0].granted_by == found


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"kind": ""}, "does not say what is entered"),
        ({"until": "2026-09-30"}, "before it begins on 2026-10-01"),
        ({"under": "i7"}, "no entry i7"),
    ],
)
def test_what_makes_no_sense_is_not_entered(facts: Any, words: str) -> None:
    with pytest.raises(EffectRefused, match=words):
        licensed(**facts)


def test_an_entry_is_prolonged_and_what_is_not_named_stays() -> None:
    paper = licensed(until="2030-12-31").effect("change-interest", on=NOVEMBER, interest="i1", until="2032-12-31")
    assert (paper.state.interests[0].until, paper.state.interests[0].facts) == (date(2032, 12, 31), KEPT)
    assert paper.last.payload["before"] == {"until": "2030-12-31"}


def test_the_rank_the_parties_and_what_is_kept_may_change() -> None:
    other = {"territory": {**KEPT["territory"], "value": "South"}}
    facts = {"roles": ["licensee"], "licensee": "Rui", "kept": other, "rank": "2"}
    (licence,) = licensed().effect("change-interest", on=NOVEMBER, interest="i1", **facts).state.interests
    assert (licence.parties[0].name, licence.facts["territory"]["value"], licence.rank) == ("Rui", "South", 2)


def test_somebody_may_join_and_the_others_keep_their_ids() -> None:
    facts = {"interest": "i1", "roles": ["licensee", "trustee"], "licensee": "Rui", "trustee": "Eva"}
    (licence,) = licensed().effect("change-interest", on=NOVEMBER, **facts).state.interests
    assert [(party.id, party.role, party.name) for party in licence.parties] == [
        ("i1-1", "licensee", "Rui"),
        ("i1-3", "trustee", "Eva"),
    ]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"interest": "i1"}, "Nothing changes in the entry i1"),
        ({"interest": "i2", "until": "2030-01-01"}, "no entry i2"),
        ({}, "No entry is named"),
    ],
)
def test_a_change_of_nothing_or_of_no_entry_is_refused(facts: Any, words: str) -> None:
    with pytest.raises(EffectRefused, match=words):
        licensed().effect("change-interest", on=NOVEMBER, **facts)


def test_an_entry_that_ended_stays_in_the_register_as_ended() -> None:
    paper = licensed().effect("end-interest", on=NOVEMBER, interest="i1", ended_on="2026-10-31", reason="released")
    (licence,) = paper.state.interests
    assert licence.ended_on == date(2026, 10, 31)
    assert paper.last.payload["reason"] == "released"
    assert paper.state.interests_on(NOVEMBER) == ()
    with pytest.raises(EffectRefused, match="ended on 2026-10-31"):
        paper.effect("end-interest", on=NOVEMBER, interest="i1")


def test_an_entry_may_end_in_some_goods_and_stay_in_the_others() -> None:
    paper = licensed().effect("end-interest", on=NOVEMBER, interest="i1", items=["25-1"])
    assert (paper.state.interests[0].items, paper.state.interests[0].ended_on) == (("25-2",), None)
    assert paper.effect("end-interest", on=NOVEMBER, interest="i1", items=["25-2"]).state.interests_on(NOVEMBER) == ()


@pytest.mark.parametrize(("with_those_under", "left"), [(True, []), (False, ["i2", "i3"])])
def test_what_was_granted_out_of_it_falls_with_it_where_the_law_says_so(
    with_those_under: bool, left: list[str]
) -> None:
    paper = licensed().effect("enter-interest", on=OCTOBER, **LICENCE, under="i1")
    paper.effect("enter-interest", on=OCTOBER, **LICENCE, under="i2")
    paper.effect("end-interest", on=NOVEMBER, interest="i1", with_those_under=with_those_under)
    assert [each.id for each in paper.state.interests_on(NOVEMBER)] == left


def test_an_entry_runs_out_with_its_term() -> None:
    state = licensed(until="2026-10-31").state
    assert [each.id for each in state.interests_on(date(2026, 10, 31))] == ["i1"]
    assert state.interests_on(NOVEMBER) == ()


def test_rules_see_it_as_plain_values() -> None:
    facts = facts_of(licensed(blocks_disposal=True, until="2030-12-31").state)
    (licence,) = facts["interests"]
    assert (licence["kind"], licence["facts"], licence["blocks_disposal"]) == ("licence", {"territory": "North"}, True)
    assert (licence["until"], licence["items"], licence["parties"][0]["country"]) == (date(2030, 12, 31), [], "PT")


def test_what_was_entered_wrongly_is_corrected_and_both_values_stay() -> None:
    paper = licensed(until="2030-12-31")
    paper.events.append(
        correction(paper.state, path="interests.i1.until", new="2031-12-31", reason="Typing", provision="s")
    )
    assert paper.state.interests[0].until == date(2031, 12, 31)
    assert paper.state.corrections[0].old == "2030-12-31"
    assert [change.value for change in paper.state.history("interests.i1.until")] == ["2030-12-31", "2031-12-31"]


def test_a_back_file_brings_its_interests_and_the_next_gets_a_free_id() -> None:
    pledge = Interest(
        "i1", "pledge", {"en": "Pledge"}, (Party("i1-pledgee", "pledgee", "Bank"),), ("p1",), items=("25-1",),
        facts=KEPT, since=SEPTEMBER, until=NOVEMBER, rank=1, ended_on=OCTOBER, number="77",
    )  # fmt: skip
    content = an_application(interests=(pledge,))
    assert content_from_json(content_as_json(content)) == content
    paper = registered(interests=(pledge,)).effect("enter-interest", on=NOVEMBER, **LICENCE)
    assert [each.id for each in paper.state.interests] == ["i1", "i2"]
    assert paper.state.interests[0] == pledge


# Powers of attorney

RITA = Party("r1", "representative", "Rita", acts_for=("p1",))


def represented() -> Any:
    return registered(parties=(*an_application().parties, RITA))


def test_a_power_is_filed_and_revoked_and_stays_on_the_file_as_it_was() -> None:
    paper = represented().effect("file-power", on=OCTOBER, kind="general", document="d1")
    (power,) = paper.state.powers
    assert (power.representative, power.grantor, power.kind, power.document) == ("r1", "p1", "general", "d1")
    paper.effect("file-power", on=OCTOBER, representative="r1", grantor="p1")
    paper.effect("revoke-power", on=NOVEMBER, representative="r1")
    assert [each.valid_until for each in paper.state.powers] == ["2026-11-02", "2026-11-02"]


def test_a_power_is_given_by_one_who_is_on_the_file_to_one_who_is() -> None:
    for facts in ({"representative": "r7"}, {"grantor": "p7"}):
        with pytest.raises(EffectRefused, match="one of the two is not on the file"):
            represented().effect("file-power", on=OCTOBER, **facts)
    with pytest.raises(EffectRefused, match="one of the two"):
        registered().effect("file-power", on=OCTOBER)


def test_only_a_power_that_is_there_can_be_revoked() -> None:
    with pytest.raises(EffectRefused, match="has no power"):
        represented().effect("revoke-power", on=OCTOBER, representative="r1")


# Surrender, restoration, correction


def test_a_surrender_of_all_goods_ends_the_registration() -> None:
    state = registered().effect("surrender", on=OCTOBER).state
    assert (state.status, state.register_status, state.ended_on) == ("surrendered", "ended", OCTOBER)
    assert {item.status for item in state.goods} == {"surrendered"}


def test_a_surrender_of_some_goods_leaves_the_others() -> None:
    paper = registered().effect("surrender", on=OCTOBER, items=["25-1"])
    assert (paper.state.status, paper.statuses()) == ("registered", {"25-1": "surrendered", "25-2": "registered"})


def test_an_application_is_not_surrendered_but_withdrawn() -> None:
    with pytest.raises(EffectRefused, match="an application is withdrawn"):
        Paper().effect("surrender")


def test_what_lapsed_is_restored_as_if_it_had_not_and_what_was_given_up_is_not() -> None:
    paper = registered().effect("surrender", on=OCTOBER, items=["25-1"]).effect("lapse", on=NOVEMBER)
    paper.effect("restore", on=date(2027, 1, 4)).effect("renew", on=date(2027, 1, 4))
    state = paper.state
    assert (state.status, state.register_status, state.ended_on) == ("registered", "registered", None)
    assert paper.statuses() == {"25-1": "surrendered", "25-2": "registered"}
    assert state.expires_on == date(2046, 9, 1)


def test_only_what_lapsed_is_restored() -> None:
    with pytest.raises(EffectRefused, match="has lapsed"):
        registered().effect("restore", on=OCTOBER)


def test_a_step_may_correct_a_value() -> None:
    paper = registered().effect("correct", on=OCTOBER, value="parties.p1.name", new="Ana Silva", reason="Typing error")
    assert paper.state.applicants[0].name == "Ana Silva"
    assert paper.state.corrections[0].reason == "Typing error"


@pytest.mark.parametrize(
    "facts", [{}, {"value": "parties.p1.name", "new": "Ana Silva"}, {"value": "chain", "reason": "x"}]
)
def test_a_correction_that_the_register_does_not_take_is_refused_with_the_provision(facts: Any) -> None:
    with pytest.raises(EffectRefused, match=r"Act s\.9"):
        registered().effect("correct", on=OCTOBER, **facts)
