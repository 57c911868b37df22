"""A licence, a pledge, an order: what burdens goods goes with them from file to file."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from openipo.domain.parties.api import Party
from openipo.domain.rights.api import GOODS_AS_STATED, Interest
from openipo.domain.rights.tests.papers import BELLA, TODAY, Papers

LENA = Party("i1-1", "licensee", "Lena")


def burdened(papers: Papers) -> dict[str, list[str]]:
    """The live goods, by their words, that each licensee or court has something in, over all files."""
    found: dict[str, list[str]] = {}
    for number in papers.files:
        state = papers.state(number)
        for interest in state.interests_on(TODAY):
            concerned = [item.text for item in state.live_goods if not interest.items or item.id in interest.items]
            for party in interest.parties:
                found.setdefault(party.name, []).extend(concerned)
    return {name: sorted(goods) for name, goods in found.items() if goods}


def licence(papers: Papers, licensee: str, *items: str, on: str = "TM1", **facts: Any) -> None:
    stated = {"kind": "licence", "roles": ["licensee"], "licensee": licensee, **facts}
    papers.effect("enter-interest", on=on, items=items, **stated)


def interests(papers: Papers, number: str = "TM1") -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.id, each.parties[0].name, each.items) for each in papers.state(number).interests_on(TODAY)]


def test_what_is_in_all_goods_is_in_all_goods_of_both_files() -> None:
    papers = Papers()
    licence(papers, "Lena")
    child = papers.effect("divide", items=["18-1"])
    assert interests(papers) == [("i1", "Lena", ())]
    assert interests(papers, child) == [("i1", "Lena", ())]


def test_what_is_in_some_goods_goes_where_they_go() -> None:
    papers = Papers()
    licence(papers, "Stays", "25-1")
    licence(papers, "Goes", "18-1")
    licence(papers, "Both", "25-1", "18-1")
    child = papers.effect("divide", items=["25-2", "18-1"])
    assert interests(papers) == [("i1", "Stays", ("25-1",)), ("i3", "Both", ("25-1",))]
    assert interests(papers, child) == [("i1", "Goes", ("18-1",)), ("i2", "Both", ("18-1",))]
    assert papers.state().interests[1].ended_on == TODAY


def test_a_sub_licence_names_its_licence_on_the_new_file_too() -> None:
    papers = Papers()
    licence(papers, "Elsewhere", "25-1")
    licence(papers, "Lena")
    licence(papers, "Sub", under="i2")
    child = papers.state(papers.effect("divide", items=["18-1"]))
    assert [(each.id, each.under) for each in child.interests] == [("i1", ""), ("i2", "i1")]
    assert child.interests[1].granted_by == papers.state().interests[2].granted_by


def test_for_a_new_owner_it_burdens_the_new_owner() -> None:
    papers = Papers()
    licence(papers, "Lena")
    child = papers.state(papers.effect("transfer", items=["18-1"], new_holder=BELLA))
    assert child.interests[0].granted_by == (child.applicants[0].id,)


def test_what_has_ended_stays_behind() -> None:
    papers = Papers()
    licence(papers, "Lena", until=(TODAY + timedelta(days=1)).isoformat())
    papers.effect("end-interest", interest="i1")
    assert papers.state(papers.effect("divide", items=["18-1"])).interests == ()


def test_joined_again_one_licence_is_one_licence() -> None:
    papers = Papers()
    licence(papers, "Lena")
    licence(papers, "Both", "25-1", "18-1")
    child = papers.effect("divide", items=["18-1"])
    papers.effect("merge", files=child)
    assert interests(papers) == [("i1", "Lena", ()), ("i2", "Both", ("25-1", "18-1"))]


def test_what_was_granted_since_goes_no_further_than_it_did() -> None:
    papers = Papers()
    child = papers.effect("divide", items=["18-1"])
    licence(papers, "Here")
    licence(papers, "There", on=child)
    licence(papers, "Under", on=child, under="i1")
    papers.effect("merge", files=child)
    assert interests(papers) == [
        ("i1", "Here", ("25-1", "25-2")), ("i2", "There", ("18-1",)), ("i3", "Under", ("18-1",)),
    ]  # fmt: skip
    assert papers.state().interests[2].under == "i2"


def test_what_is_limited_to_goods_that_the_mark_does_not_have_comes_into_none_by_division_or_merger() -> None:
    """So another register had stated it: it stays where it is, and a merger of files does not make it whole."""
    papers = Papers(interests=(Interest("i1", "licence", parties=(LENA,), items=(GOODS_AS_STATED,)),))
    child = papers.effect("divide", items=["18-1"])
    assert interests(papers, child) == []
    licence(papers, "Some", "25-1")
    papers.effect("merge", files=child)
    assert interests(papers) == [("i1", "Lena", (GOODS_AS_STATED,)), ("i2", "Some", ("25-1",))]
    other = papers.effect("divide", items=["25-2"])
    papers.effect("merge", on=other, files="TM1")
    assert interests(papers, other) == [("i1", "Lena", (GOODS_AS_STATED,)), ("i2", "Some", ("25-1",))]


@given(data=st.data())
def test_no_division_or_merger_frees_or_burdens_any_goods(data: st.DataObject) -> None:
    papers = Papers()
    licence(papers, "Whole")
    licence(papers, "Some", *data.draw(st.lists(st.sampled_from(["25-1", "25-2", "18-1"]), min_size=1, unique=True)))
    for place in range(data.draw(st.integers(1, 5))):
        alive = [number for number in papers.files if papers.state(number).live_goods]
        number = data.draw(st.sampled_from(alive))
        others = [each for each in alive if each != number]
        ids = [item.id for item in papers.state(number).live_goods]
        act = data.draw(st.sampled_from(["merge", "divide", "licence"]))
        if act == "licence":
            licence(papers, f"Later {place}", *data.draw(st.lists(st.sampled_from(ids), unique=True)), on=number)
            continue
        before = burdened(papers)
        if act == "merge" and others:
            papers.effect("merge", on=number, files=data.draw(st.sampled_from(others)))
        elif len(ids) > 1:
            papers.effect(
                "divide",
                on=number,
                items=data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True, max_size=len(ids) - 1)),
            )
        assert burdened(papers) == before


def test_what_is_limited_to_goods_that_the_mark_does_not_have_ends_with_all_of_its_goods() -> None:
    papers = Papers(interests=(Interest("i1", "licence", parties=(LENA,), items=(GOODS_AS_STATED,)),))
    goods = [item.id for item in papers.state().live_goods]
    papers.effect("end-interest", interest="i1", items=goods[:1])
    assert interests(papers) == [("i1", "Lena", (GOODS_AS_STATED,))]
    papers.effect("end-interest", interest="i1", items=goods)
    assert interests(papers) == []
