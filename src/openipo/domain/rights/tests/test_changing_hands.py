"""What it does to the register when a right changes hands, a file becomes two, or two become one."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openipo.domain.parties.api import Power, parse_share
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.api import (
    EffectContext,
    EffectRefused,
    GoodsItem,
    Link,
    Priority,
    RightsError,
    carry_out,
    files_to_merge,
)
from openipo.domain.rights.tests.papers import ANA, BELLA, BEN, FILED, LEA, TODAY, Papers, by_halves
from openipo.kernel.ledger.api import NewEvent

# The whole right


def test_who_comes_takes_the_place_of_who_held() -> None:
    papers = Papers(parties=(ANA, LEA), powers=(Power("r1", "p1"),))
    papers.effect("transfer", new_holder=BELLA, representative="Max Braun")
    state = papers.state()
    assert [(each.id, each.role, each.name, each.acts_for) for each in state.parties] == [
        ("p2", "holder", "Bella Ltd", ()),
        ("r2", "representative", "Max Braun", ("p2",)),
    ]
    assert state.powers == ()
    assert papers.files["TM1"][-1].payload["before"][0]["name"] == "Ana Costa"


def test_before_registration_who_comes_is_applicant() -> None:
    papers = Papers(is_registered=False)
    papers.effect("transfer", new_holder="Bella Ltd")
    assert [(each.role, each.name) for each in papers.state().parties] == [("applicant", "Bella Ltd")]


def test_all_goods_named_are_the_whole_right() -> None:
    papers = Papers()
    assert not papers.effect("transfer", new_holder=BELLA, items=["25-1", "25-2", "18-1"])
    assert papers.owners() == {"Bella Ltd": ""}


def test_several_take_the_right_by_shares() -> None:
    papers = Papers()
    papers.effect("transfer", new_holder=BELLA, new_holder_share="1/3", new_holders=[{"name": "Carla", "share": "2/3"}])
    assert papers.owners() == {"Bella Ltd": "1/3", "Carla": "2/3"}


def test_several_take_it_undivided() -> None:
    papers = Papers()
    papers.effect("transfer", new_holders=["Bella Ltd", "Carla"])
    assert papers.owners() == {"Bella Ltd": "", "Carla": ""}


# Shares


def test_one_of_two_gives_all_he_has() -> None:
    papers = by_halves()
    papers.effect("transfer", party="p2", new_holder=BELLA)
    assert papers.owners() == {"Ana Costa": "1/2", "Bella Ltd": "1/2"}
    assert [(each.name, each.acts_for) for each in papers.state().representatives] == [
        ("Lea Marques", ("p1",)), ("Max Braun", ("p1",)),
    ]  # fmt: skip


def test_one_gives_a_part_and_stays() -> None:
    papers = by_halves()
    papers.effect("transfer", party={"id": "p1"}, share="1/8", new_holder=BELLA)
    assert papers.owners() == {"Ana Costa": "3/8", "Ben Dia": "1/2", "Bella Ltd": "1/8"}


def test_what_is_given_is_parted_equally_where_nobody_says_otherwise() -> None:
    papers = by_halves()
    papers.effect("transfer", transferor=["p2"], new_holders=["Bella Ltd", "Carla"])
    assert papers.owners() == {"Ana Costa": "1/2", "Bella Ltd": "1/4", "Carla": "1/4"}


def test_one_who_takes_the_whole_states_no_share() -> None:
    papers = by_halves()
    papers.effect("transfer", new_holder=BELLA)
    assert papers.owners() == {"Bella Ltd": ""}


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"party": "p1", "share": "3/4"}, "no share that one owner could give"),
        ({"party": "p1", "share": "half"}, "no share that one owner could give"),
        ({"share": "1/4"}, "no share that one owner could give"),
        ({"party": "p1", "new_holder_share": "1/3"}, "must add up to 1/2"),
        ({"party": "p1", "new_holder_share": "much"}, "must add up to 1/2"),
        ({"party": "p9"}, "p9 is no owner"),
        ({"party": "r1"}, "r1 is no owner"),
        ({"party": "p1", "items": ["18-1"]}, "for some goods the whole right passes"),
        ({"share": "1/2", "items": ["18-1"]}, "for some goods the whole right passes"),
    ],
)
def test_shares_that_cannot_be_given_are_refused(facts: dict[str, Any], reason: str) -> None:
    papers = by_halves()
    with pytest.raises(EffectRefused, match=reason):
        papers.effect("transfer", **{"new_holder": BELLA, **facts})


def test_what_is_held_undivided_has_no_shares() -> None:
    papers = Papers(parties=(ANA, BEN))
    with pytest.raises(EffectRefused, match="undivided"):
        papers.effect("transfer", party="p1", share="1/2", new_holder=BELLA)
    with pytest.raises(EffectRefused, match="undivided"):
        papers.effect("transfer", party="p1", new_holder=BELLA, new_holder_share="1/2")
    with pytest.raises(EffectRefused, match="add up to the whole"):
        papers.effect("transfer", new_holder=BELLA, new_holder_share="1/2")
    papers.effect("transfer", party="p1", new_holder=BELLA)
    assert papers.owners() == {"Ben Dia": "", "Bella Ltd": ""}


@pytest.mark.parametrize("facts", [{}, {"new_holder": {"email": "nobody@example.org"}}, {"new_holders": [{}]}])
def test_nobody_cannot_take_a_right(facts: dict[str, Any]) -> None:
    with pytest.raises(EffectRefused, match="must be named"):
        Papers().effect("transfer", **facts)


def test_a_representative_who_names_nobody_stays_while_somebody_does() -> None:
    everybodys = replace(LEA, acts_for=())
    papers = Papers(parties=(ANA, BEN, everybodys))
    papers.effect("transfer", party="p1", new_holder=BELLA)
    assert len(papers.state().representatives) == 1
    papers.effect("transfer", new_holder="Carla")
    assert papers.state().representatives == ()


# A file becomes two


def test_the_new_file_has_what_belongs_to_its_goods() -> None:
    priorities = (
        Priority("FR", "1", date(2025, 12, 1)),
        Priority("DE", "2", date(2025, 12, 2), items=("25-1",)),
        Priority("IT", "3", date(2025, 12, 3), items=("25-1", "18-1")),
    )
    links = (Link("base-of", "IR 1"), Link("division-of", "TM0"))
    papers = Papers(priorities=priorities, links=links, parties=(ANA, LEA), powers=(Power("r1", "p1"),))
    child = papers.state(papers.effect("divide", items=["18-1"]))
    assert [(each.office, each.items) for each in child.priorities] == [("FR", ()), ("IT", ("18-1",))]
    assert [(each.kind, each.number) for each in child.links] == [("division-of", "TM1"), ("base-of", "IR 1")]
    assert [each.name for each in child.parties] == ["Ana Costa", "Lea Marques"]
    assert len(child.powers) == 1
    assert (child.status, child.register_status, child.filed_on) == ("registered", "registered", FILED)
    assert [(each.id, each.status) for each in child.goods] == [("18-1", "registered")]
    assert papers.state().links[-1] == Link("divided-into", "TM2", "XX")


@pytest.mark.parametrize(
    ("items", "reason"),
    [
        ((), "must be named"),
        (("25-1", "25-2", "18-1"), "at least one must stay"),
        (("9-1",), "no item 9-1"),
        (("25-2",), "A dispute is open about 25-2"),
    ],
)
def test_goods_that_cannot_leave_are_refused(items: tuple[str, ...], reason: str) -> None:
    with pytest.raises(EffectRefused, match=reason):
        Papers(disputed=["25-2"]).effect("divide", items=items)


def test_goods_that_have_left_do_not_leave_again() -> None:
    papers = Papers()
    papers.effect("divide", items=["18-1"])
    with pytest.raises(EffectRefused, match="must still be part of the file"):
        papers.effect("divide", items=["18-1"])


def test_a_file_looked_at_alone_reaches_no_other() -> None:
    papers = Papers()
    call = EffectCall("divide", TODAY, "Act s.84", {}, ("18-1",))
    with pytest.raises(RightsError, match="looked at alone"):
        carry_out([], papers.files["TM1"], [call], EffectContext(str))


# Two become one


def test_goods_come_back_to_their_place() -> None:
    papers = Papers()
    child = papers.effect("divide", items=["25-2"])
    papers.effect("merge", files=child)
    assert [(each.id, each.status) for each in papers.state().goods] == [
        ("25-1", "registered"), ("25-2", "registered"), ("18-1", "registered"),
    ]  # fmt: skip
    ended = papers.state(child)
    assert (ended.status, ended.register_status, ended.ended_on, ended.live_goods) == ("merged", "ended", TODAY, ())


def test_joined_the_other_way_round_ids_that_are_taken_are_not_doubled() -> None:
    papers = Papers()
    first = papers.effect("divide", items=["25-2"])
    renamed = GoodsItem("25-1", 25, "hats", status="registered")
    papers.files[first].append(NewEvent("goods_classified", TODAY, {"goods": [vars(renamed)]}))
    papers.effect("merge", files=first)
    assert [(each.id, each.text) for each in papers.state().live_goods] == [
        ("25-1", "clothing"), ("18-1", "bags"), ("25-3", "hats"),
    ]  # fmt: skip


def test_several_files_are_named_one_a_line_or_parted() -> None:
    assert files_to_merge("TM2; TM3\nTM4, TM5\n") == ["TM2", "TM3", "TM4", "TM5"]
    assert files_to_merge(None) == []


def test_no_file_named_joins_nothing() -> None:
    with pytest.raises(EffectRefused, match="must be named"):
        Papers().effect("merge", files=" ; ")


def test_files_of_different_owners_are_not_joined() -> None:
    papers = Papers()
    child = papers.effect("transfer", items=["18-1"], new_holder=BELLA)
    with pytest.raises(EffectRefused, match="TM2 differs from TM1 in: owners"):
        papers.effect("merge", files=child)


# Conversion


def test_a_converted_application_keeps_its_date_and_begins_anew() -> None:
    papers = Papers(is_registered=False)
    child = papers.state(papers.effect("convert", category="collective"))
    assert child.mark.category == "collective"
    assert (child.status, child.filed_on, child.received_on) == ("filed", FILED, TODAY)
    assert {each.status for each in child.goods} == {"pending"}
    assert {each.status for each in papers.state().goods} == {"converted"}
    assert papers.state().links == (Link("conversion-into", "TM2", "XX"),)


def test_a_refused_right_becomes_an_application_with_the_date_stated() -> None:
    papers = Papers()
    papers.effect("refuse")
    child = papers.state(papers.effect("convert", filed_on="2026-02-01", kind="transformation-of"))
    assert (child.filed_on, len(child.goods)) == (date(2026, 2, 1), 3)
    assert [each.role for each in child.parties] == ["applicant"]
    assert papers.state().links[0].kind == "transformation-into"


def test_what_cannot_be_converted_is_refused() -> None:
    with pytest.raises(EffectRefused, match="no category of mark"):
        Papers().effect("convert", category="secret")
    papers = Papers()
    papers.effect("withdraw")
    with pytest.raises(EffectRefused, match="no goods or no filing date"):
        papers.effect("convert")


# Whatever the order


@given(data=st.data())
def test_goods_are_neither_lost_nor_doubled_by_any_sequence_of_divisions_and_mergers(data: st.DataObject) -> None:
    papers = Papers()
    whole = papers.live()
    for _ in range(data.draw(st.integers(1, 6))):
        alive = [number for number in papers.files if papers.state(number).live_goods]
        number = data.draw(st.sampled_from(alive))
        others = [each for each in alive if each != number]
        if others and data.draw(st.sampled_from(["merge", "divide"])) == "merge":
            papers.effect("merge", on=number, files=data.draw(st.sampled_from(others)))
        else:
            ids = [item.id for item in papers.state(number).live_goods]
            leaving = data.draw(st.lists(st.sampled_from(ids), unique=True, max_size=len(ids) - 1))
            if leaving:
                papers.effect("divide", on=number, items=leaving)
        assert papers.live() == whole


@given(data=st.data())
def test_shares_always_add_up_to_the_whole(data: st.DataObject) -> None:
    papers = by_halves()
    for place in range(data.draw(st.integers(1, 5))):
        owners = papers.state().applicants
        giver = data.draw(st.sampled_from(owners))
        held = parse_share(giver.share) or Fraction(1)
        part = data.draw(st.sampled_from([Fraction(1), Fraction(1, 2), Fraction(2, 3)]))
        takers = [f"Taker {place}-{each}" for each in range(data.draw(st.integers(1, 3)))]
        stated = {"share": str(held * part)} if giver.share else {}
        papers.effect("transfer", party=giver.id, new_holders=takers, **stated)
        shares = [parse_share(share) for share in papers.owners().values() if share]
        assert sum((share or Fraction(0) for share in shares), Fraction(0)) == 1 or not any(shares)
        assert len(shares) in (0, len(papers.owners()))
