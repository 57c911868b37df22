"""The register state by state: each designated state stands on its own, since a day and under a provision."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.procedures.api import EffectCall, LawEvent
from openipo.domain.rights.api import (
    Designation,
    EffectContext,
    EffectRefused,
    FileDesignation,
    application_received,
    carry_out,
    content_as_json,
    content_from_json,
    facts_of,
    fold_with,
    rebuild,
)
from openipo.domain.rights.testing import TEN_YEARS, a_mark, an_application, some_goods
from openipo.kernel.ledger.api import NewEvent

FILED, REFUSED, LATER = date(2026, 3, 5), date(2026, 9, 1), date(2028, 2, 1)
TWO = (Designation("AA"), Designation("QM"))
GOODS = some_goods(text="25: clothing; footwear")


def received(*designations: Designation) -> NewEvent:
    content = an_application(designations=designations, goods=GOODS)
    return application_received(content, number="R/2026/1", received_on=FILED, provision="Protocol Art. 3")


def marked(status: str, *states: str, on: date = REFUSED) -> LawEvent:
    return LawEvent(
        "states_marked", on, {"states": states, "status": status, "law": "Protocol Art. 6(2)"}, "Protocol Art. 6"
    )


def after(name: str, *events: Any, states: tuple[str, ...] = (), on: date = LATER, **facts: Any) -> Any:
    call = EffectCall(name, on, "Protocol Art. 7", facts, states=states)
    context = EffectContext(lambda series: "1", TEN_YEARS)
    return fold_with([], [*events, *carry_out([], events, [call], context)])


def test_designations_are_stated_by_the_application_and_read_back_unchanged() -> None:
    stated = (Designation("AA", "refused", REFUSED, "Protocol Art. 6(2)", ("25-1",)), Designation("QM"))
    content = an_application(designations=stated)
    assert content_from_json(content_as_json(content)) == content
    assert content_as_json(content)["designations"][1] == {"state": "QM"}


def test_an_application_that_names_no_state_says_nothing_of_states() -> None:
    assert "designations" not in content_as_json(an_application())


def test_a_state_is_designated_since_the_application_under_its_provision() -> None:
    state = fold_with([], [received(*TWO)])
    assert state.designations[0] == Designation("AA", "designated", FILED, "Protocol Art. 3")
    assert state.live_designations == state.designations


def test_what_happens_to_one_state_leaves_the_others_alone_and_is_kept_with_its_provision() -> None:
    state = fold_with([], [received(*TWO), marked("refused", "AA", "ZZ")])
    assert state.designations == (
        Designation("AA", "refused", REFUSED, "Protocol Art. 6(2)"),
        Designation("QM", "designated", FILED, "Protocol Art. 3"),
    )
    assert [each.state for each in state.live_designations] == ["QM"]
    assert [change.value for change in state.history("designations.AA.status")] == ["designated", "refused"]


def test_a_status_that_a_state_has_already_keeps_its_day() -> None:
    events: list[Any] = [received(*TWO), marked("refused", "AA"), marked("refused", "AA", on=LATER)]
    assert fold_with([], events).designations[0].since == REFUSED


def test_the_facts_for_rules_tell_states_one_by_one_and_count_the_live_ones() -> None:
    facts = facts_of(fold_with([], [received(*TWO), marked("refused", "AA")]))
    assert facts["states"] == 1
    assert facts["designations"][0] == {
        "state": "AA", "status": "refused", "since": REFUSED, "law": "Protocol Art. 6(2)", "without": [],
    }  # fmt: skip


def test_a_state_is_designated_later_and_another_anew_after_it_had_ended() -> None:
    state = designated_later("AA", "XA")
    assert [(each.state, each.status, each.since) for each in state.designations] == [
        ("AA", "designated", LATER), ("QM", "designated", FILED), ("XA", "designated", LATER),
    ]  # fmt: skip


def designated_later(*states: str) -> Any:
    call = EffectCall("designate", LATER, "Protocol Art. 7", {"states": list(states)})
    events: list[Any] = [received(*TWO), marked("refused", "AA")]
    return fold_with([], [*events, *carry_out([], events, [call], EffectContext(lambda series: "1", TEN_YEARS))])


@pytest.mark.parametrize(("states", "reason"), [((), "names the states"), (("XA", "QM"), "Designated already: QM")])
def test_a_later_designation_names_states_that_are_not_designated(states: tuple[str, ...], reason: str) -> None:
    with pytest.raises(EffectRefused, match=reason):
        designated_later(*states)


def test_goods_without_effect_in_one_state_stay_on_the_file_for_the_others() -> None:
    state = after("exclude-goods", received(*TWO), states=("AA",), goods_excluded=["25-1"])
    assert [each.without for each in state.designations] == [("25-1",), ()]
    assert state.item("25-1").status == "pending"


@pytest.mark.parametrize(
    ("states", "goods", "reason"),
    [
        (("AA",), ["25-1", "25-2"], "No goods would be left in AA"),
        (("AA",), ["99-1"], "no item 99-1"),
        (("AA",), [], "Name the states and the goods"),
        ((), ["25-1"], "Name the states and the goods"),
        (("ZZ",), ["25-1"], "ZZ is not designated"),
    ],
)
def test_goods_are_excluded_only_where_some_are_left(states: tuple[str, ...], goods: list[str], reason: str) -> None:
    with pytest.raises(EffectRefused, match=reason):
        after("exclude-goods", received(*TWO), states=states, goods_excluded=goods)


def test_goods_excluded_twice_add_up_until_none_would_be_left() -> None:
    first = NewEvent("goods_excluded", REFUSED, {"states": ["AA", "ZZ"], "items": ["25-1"]}, "Protocol Art. 6")
    assert fold_with([], [received(*TWO), first]).designations[0].without == ("25-1",)
    with pytest.raises(EffectRefused, match="No goods would be left"):
        after("exclude-goods", received(*TWO), first, states=("AA",), goods_excluded=["25-2"])


@pytest.mark.django_db
def test_the_register_can_be_searched_state_by_state() -> None:
    story = a_mark(designations=TWO)
    story.record(NewEvent("states_marked", REFUSED, {"states": ["AA"], "status": "refused", "law": "Art. 6"}, "Art. 6"))
    refused = FileDesignation.objects.get(key="AA", status="refused")
    assert (refused.file_id, refused.since, refused.law, str(refused)) == (
        story.chain,
        REFUSED,
        "Art. 6",
        "AA: refused",
    )
    assert FileDesignation.objects.get(key="QM").position == 2
    assert not list(rebuild(check=True).differences)
