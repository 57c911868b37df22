"""What steps change in the register."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from openipo.domain.parties.api import Address, Party, Power
from openipo.domain.procedures.api import KNOWN_EFFECTS, EffectCall, Term
from openipo.domain.rights.api import (
    EFFECTS,
    EffectContext,
    EffectRefused,
    application_received,
    carry_out,
    fold_with,
    write_goods,
)
from openipo.domain.rights.testing import TEN_YEARS, an_application, some_goods
from openipo.kernel.calendar.api import Period
from openipo.kernel.ledger.api import NewEvent

FILED, DECIDED, SEPTEMBER = date(2026, 3, 5), date(2026, 3, 20), date(2026, 9, 1)
ANA = an_application().parties[0]
LEA = Party("r1", "representative", "Lea Marques", acts_for=("p1",))


class Paper:
    """A file on paper: nothing is recorded, each effect is told from the events before it."""

    def __init__(self, *, term: Any = TEN_YEARS, **changes: Any) -> None:
        content = an_application(**changes)
        self.events = [application_received(content, number="TM/2026/000001", received_on=FILED)]
        self.context = EffectContext(lambda series: f"{series}-77", term)

    def effect(self, name: Any, /, *, on: Any = DECIDED, items: Any = (), **facts: Any) -> Any:
        self.events += carry_out([], self.events, [EffectCall(name, on, "Act s.9", facts, tuple(items))], self.context)
        return self

    @property
    def state(self) -> Any:
        return fold_with([], self.events)

    @property
    def last(self) -> Any:
        return self.events[-1]

    def statuses(self) -> Any:
        return {item.id: item.status for item in self.state.goods}


def registered(**changes: Any) -> Any:
    return Paper(**changes).effect("accord-filing-date").effect("register", on=SEPTEMBER)


def test_every_effect_that_law_books_may_name_is_there() -> None:
    assert set(EFFECTS) == set(KNOWN_EFFECTS)


def test_an_effect_nobody_knows_is_refused_with_the_provision() -> None:
    with pytest.raises(EffectRefused, match=r"no effect “burn”.*Act s\.9"):
        Paper().effect("burn")


# The filing date


def test_the_filing_date_is_the_day_of_receipt_if_nothing_was_missing() -> None:
    paper = Paper().effect("accord-filing-date")
    assert (paper.state.filed_on, paper.state.status) == (FILED, "filed")
    assert (paper.last.effective_on, paper.last.provision) == (FILED, "Act s.9")


@pytest.mark.parametrize("filed_on", ["2026-03-12", date(2026, 3, 12)])
def test_the_filing_date_is_the_day_the_last_thing_missing_came(filed_on: Any) -> None:
    assert Paper().effect("accord-filing-date", filed_on=filed_on).state.filed_on == date(2026, 3, 12)


def test_a_filing_date_before_receipt_counts_from_receipt() -> None:
    paper = Paper().effect("accord-filing-date", filed_on="2026-03-01")
    assert (paper.state.filed_on, paper.last.effective_on) == (date(2026, 3, 1), FILED)


def test_a_filing_date_in_the_future_is_refused() -> None:
    with pytest.raises(EffectRefused, match="lies after the day of the decision"):
        Paper().effect("accord-filing-date", filed_on="2026-03-21")


def test_a_file_that_was_never_received_has_no_filing_date() -> None:
    paper = Paper()
    paper.events = []
    with pytest.raises(EffectRefused, match="no day of receipt"):
        paper.effect("accord-filing-date")


# Goods


def test_goods_are_classified_in_an_edition_as_filed() -> None:
    goods = Paper().effect("classify-goods", edition="13-2026").state.goods
    assert [(item.text, item.edition) for item in goods] == [("clothing", "13-2026"), ("footwear", "13-2026")]


def test_classified_goods_keep_their_ids_and_new_ones_get_the_next() -> None:
    paper = Paper().effect("classify-goods", goods="25: footwear; hats\n18: bags")
    assert [(item.id, item.text) for item in paper.state.goods] == [
        ("25-2", "footwear"),
        ("25-3", "hats"),
        ("18-1", "bags"),
    ]


def test_classified_goods_may_be_named_by_id() -> None:
    goods = [{"id": "25-1", "class": 25, "text": "hats"}, {"id": "25-2", "class_number": 18, "text": "leather goods"}]
    assert write_goods(Paper().effect("classify-goods", goods=goods).state.goods) == "18: leather goods\n25: hats"


@pytest.mark.parametrize(
    ("goods", "words"),
    [("clothing", "does not begin with a class"), ("50: hats", "There is no class 50"), ([], "No goods or services")],
)
def test_goods_out_of_shape_are_not_classified(goods: Any, words: Any) -> None:
    paper = Paper(goods=()) if not goods else Paper()
    with pytest.raises(EffectRefused, match=words):
        paper.effect("classify-goods", goods=goods)


def test_a_limitation_strikes_the_items_it_names() -> None:
    paper = Paper().effect("limit-goods", items=["25-2"])
    assert paper.statuses() == {"25-1": "pending", "25-2": "limited"}


def test_a_limitation_narrows_the_words_of_an_item() -> None:
    paper = Paper(classes=[25, 30]).effect("limit-goods", items=["25-1", "25-2"], goods="25: hats of felt")
    assert [(item.id, item.text, item.status) for item in paper.state.goods] == [
        ("25-1", "hats of felt", "pending"),
        ("25-2", "footwear", "limited"),
        ("30-1", "tea", "pending"),
        ("30-2", "coffee", "pending"),
    ]


def test_a_limitation_of_the_whole_list_keeps_what_stays_the_same() -> None:
    paper = Paper(classes=[25, 30]).effect("limit-goods", goods="25: footwear\n30: tea")
    assert paper.statuses() == {"25-1": "limited", "25-2": "pending", "30-1": "pending", "30-2": "limited"}


def test_one_item_may_be_written_as_several_narrower_ones() -> None:
    paper = Paper().effect("limit-goods", items=["25-1"], goods="25: hats; scarves")
    assert [(item.id, item.text) for item in paper.state.goods] == [
        ("25-1", "hats"),
        ("25-2", "footwear"),
        ("25-3", "scarves"),
    ]


def test_items_that_the_step_has_marked_as_limited_already_are_limited_all_the_same() -> None:
    paper = registered()
    paper.events.append(NewEvent("items_marked", DECIDED, {"items": ["25-1"], "status": "limited"}))
    paper.events[-1] = replace(paper.events[-1], effective_on=SEPTEMBER)
    paper.effect("limit-goods", on=SEPTEMBER, items=["25-1"], goods=[{"id": "25-1", "class": 25, "text": "hats"}])
    assert (paper.state.item("25-1").text, paper.state.item("25-1").status) == ("hats", "registered")


@pytest.mark.parametrize(
    ("items", "goods", "words"),
    [
        (["25-1"], "30: tea", "cannot bring in class 30"),
        (["99-1"], "", "There is no item 99-1"),
        ([], "", "names the items that go or the goods that remain"),
        (["25-1"], "hats", "does not begin with a class"),
    ],
)
def test_what_is_not_a_limitation_is_refused(items: Any, goods: Any, words: Any) -> None:
    with pytest.raises(EffectRefused, match=words):
        Paper().effect("limit-goods", items=items, goods=goods)


def test_nothing_is_left_to_limit() -> None:
    with pytest.raises(EffectRefused, match="no goods left"):
        Paper().effect("withdraw").effect("limit-goods", goods="25: hats")


# Registration and renewal


def test_registration_gives_a_number_a_day_and_the_laws_term() -> None:
    paper = registered()
    state = paper.state
    assert (state.registration_number, state.registered_on) == ("registration-77", SEPTEMBER)
    assert state.expires_on == date(2036, 9, 1)
    assert state.applicants[0].role == "holder"


def test_the_term_may_count_from_filing() -> None:
    paper = registered(term=Term(Period(7, "years"), "filed", "Act s.3"))
    assert paper.state.expires_on == date(2033, 3, 5)


def test_the_step_may_say_number_day_and_end() -> None:
    facts = {"registration_number": "123", "registered_on": "2026-08-15", "expires_on": date(2031, 1, 1)}
    state = Paper(term=None).effect("register", on=SEPTEMBER, **facts).state
    assert (state.registration_number, state.registered_on, state.expires_on) == (
        "123",
        date(2026, 8, 15),
        date(2031, 1, 1),
    )


def test_only_goods_that_are_left_are_registered() -> None:
    paper = Paper(classes=[25, 30]).effect("refuse", items=["25-1"]).effect("withdraw", items=["30-1"])
    paper.effect("register", on=SEPTEMBER)
    assert paper.statuses() == {"25-1": "refused", "25-2": "registered", "30-1": "withdrawn", "30-2": "registered"}


def test_a_mark_without_a_term_is_not_registered() -> None:
    with pytest.raises(EffectRefused, match="until when protection lasts"):
        Paper(term=None).effect("register", on=SEPTEMBER)


def test_a_mark_is_registered_once_and_not_without_goods() -> None:
    with pytest.raises(EffectRefused, match="registered already, since 2026-09-01"):
        registered().effect("register", on=SEPTEMBER)
    with pytest.raises(EffectRefused, match="no goods left"):
        Paper().effect("refuse").effect("register", on=SEPTEMBER)


def test_a_renewal_adds_a_term_to_the_last_day() -> None:
    paper = registered().effect("renew", on=date(2036, 7, 1))
    assert (paper.state.expires_on, paper.state.renewed_on) == (date(2046, 9, 1), date(2036, 7, 1))
    assert paper.last.payload["before"] == "2036-09-01"


def test_a_renewal_for_some_goods_ends_the_others() -> None:
    paper = registered(classes=[25, 30]).effect("renew", on=date(2036, 7, 1), items=["30-1"])
    assert paper.statuses() == {"25-1": "cancelled", "25-2": "cancelled", "30-1": "registered", "30-2": "cancelled"}
    assert paper.state.class_numbers == (30,)


def test_what_is_not_registered_or_lasts_longer_already_is_not_renewed() -> None:
    with pytest.raises(EffectRefused, match="Only a registered mark"):
        Paper().effect("renew")
    with pytest.raises(EffectRefused, match="lasts until 2036-09-01 already"):
        registered().effect("renew", on=date(2036, 7, 1), expires_on="2036-09-01")


# Parties


def test_a_holder_has_another_name_and_address() -> None:
    address = {"lines": ["Hill 2"], "city": "Lisboa", "country": "PT"}
    paper = registered().effect("change-name-or-address", on=SEPTEMBER, name="Ana Lima", address=address)
    party = paper.state.applicants[0]
    assert (party.name, party.address) == ("Ana Lima", Address(("Hill 2",), "Lisboa", country="PT"))
    assert paper.last.payload["before"]["name"] == "Ana Costa"


def test_an_address_may_be_written_in_lines_and_the_country_stays() -> None:
    paper = Paper().effect("change-name-or-address", party={"id": "p1"}, address="Hill 2\n\n1000 Lisboa")
    assert paper.state.applicants[0].address == Address(("Hill 2", "1000 Lisboa"), country="PT")


def test_a_representative_may_move_too() -> None:
    paper = Paper(parties=(ANA, LEA)).effect("change-name-or-address", party="r1", name="Lea Reis")
    assert [party.name for party in paper.state.parties] == ["Ana Costa", "Lea Reis"]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"name": "Ana Costa"}, "Nothing changes for Ana Costa"),
        ({"party": "p9", "name": "X"}, "There is no party p9"),
    ],
)
def test_a_change_that_changes_nothing_is_refused(facts: Any, words: Any) -> None:
    with pytest.raises(EffectRefused, match=words):
        Paper().effect("change-name-or-address", **facts)


def test_nobody_on_the_file_can_change() -> None:
    with pytest.raises(EffectRefused, match="Nobody is on the file"):
        Paper(parties=()).effect("change-name-or-address", name="X")


def test_a_representative_is_appointed_for_the_applicant() -> None:
    power = {"grantor": "p1", "document": "d7"}
    paper = Paper().effect("change-representative", representative="Lea Marques", powers=[power])
    assert paper.state.representatives == (LEA,)
    assert paper.state.powers == (Power("r1", "p1", document="d7"),)


def test_a_new_representative_takes_the_place_of_the_old_with_another_id() -> None:
    paper = Paper(parties=(ANA, LEA), powers=(Power("r1", "p1"),))
    paper.effect("change-representative", representative={"name": "Rui Pinto", "acts_for": ["p1"]})
    assert [(party.id, party.name) for party in paper.state.representatives] == [("r2", "Rui Pinto")]
    assert paper.state.powers == ()
    paper.effect("change-representative", representative="Eva Sol")
    assert [party.id for party in paper.state.representatives] == ["r3"]


def test_a_representative_leaves() -> None:
    paper = Paper(parties=(ANA, LEA, replace(LEA, id="r2"))).effect("change-representative", removes=["r1"])
    assert [party.id for party in paper.state.representatives] == ["r2"]


@pytest.mark.parametrize(
    ("facts", "words"), [({}, "no representative, and none is named"), ({"removes": ["p1"]}, "is not a representative")]
)
def test_nobody_comes_and_nobody_goes(facts: Any, words: Any) -> None:
    with pytest.raises(EffectRefused, match=words):
        Paper().effect("change-representative", **facts)


# Ends


@pytest.mark.parametrize(("effect", "status"), [("withdraw", "withdrawn"), ("refuse", "refused"), ("lapse", "lapsed")])
def test_the_whole_file_ends(effect: Any, status: Any) -> None:
    state = Paper().effect(effect, reason="As asked").state
    assert (state.status, state.register_status, state.ended_on) == (status, "ended", DECIDED)
    assert state.live_goods == ()


@pytest.mark.parametrize(("effect", "status"), [("withdraw", "withdrawn"), ("refuse", "refused"), ("lapse", "lapsed")])
def test_some_goods_end_and_the_file_goes_on(effect: Any, status: Any) -> None:
    paper = Paper().effect(effect, items=["25-2"])
    assert (paper.state.register_status, paper.state.status) == ("pending", "received")
    assert paper.statuses() == {"25-1": "pending", "25-2": status}


def test_when_the_last_goods_end_the_file_ends() -> None:
    paper = Paper().effect("refuse", items=["25-2"]).effect("refuse", items=["25-1"])
    assert (paper.state.status, paper.last.payload["whole"]) == ("refused", True)


def test_effects_of_one_decision_see_one_another() -> None:
    calls = [
        EffectCall("refuse", DECIDED, "Act s.9", {}, ("25-1",)),
        EffectCall("register", DECIDED, "Act s.9", {}),
    ]
    paper = Paper()
    paper.events += carry_out([], paper.events, calls, paper.context)
    assert paper.statuses() == {"25-1": "refused", "25-2": "registered"}


def test_a_file_is_made_public_once() -> None:
    paper = Paper().effect("make-public")
    assert (paper.state.is_public, paper.state.public_on) == (True, DECIDED)
    before = len(paper.events)
    assert len(paper.effect("make-public").events) == before


def test_stories_have_goods_in_their_classes() -> None:
    assert [item.id for item in some_goods([25, 30])] == ["25-1", "25-2", "30-1", "30-2"]


# Decisions on a registration


def test_a_revocation_counts_from_the_day_that_the_law_says() -> None:
    october = date(2026, 10, 1)
    state = registered().effect("cancel", on=october).state
    assert (state.status, state.register_status, state.ended_on) == ("cancelled", "ended", october)


def test_a_revocation_may_count_from_an_earlier_day_that_the_decision_names() -> None:
    earlier = date(2026, 9, 15)
    paper = registered().effect("cancel", on=date(2026, 10, 1), cancelled_from=earlier.isoformat())
    assert paper.state.ended_on == earlier


def test_a_revocation_for_some_goods_leaves_the_others() -> None:
    paper = registered().effect("cancel", on=date(2026, 10, 1), items=["25-2"])
    assert (paper.state.register_status, paper.statuses()) == (
        "registered",
        {"25-1": "registered", "25-2": "cancelled"},
    )


def test_nothing_is_revoked_before_it_was_registered() -> None:
    with pytest.raises(EffectRefused, match="Only a registered mark can be revoked"):
        Paper().effect("cancel")
    with pytest.raises(EffectRefused, match="it cannot end before"):
        registered().effect("cancel", cancelled_from="2026-08-31")


def test_an_invalid_mark_was_never_registered() -> None:
    paper = registered().effect("invalidate", on=date(2027, 2, 1))
    assert (paper.state.status, paper.state.register_status, paper.state.ended_on) == (
        "invalidated",
        "ended",
        SEPTEMBER,
    )
    assert (paper.last.effective_on, paper.last.payload["decided_on"]) == (SEPTEMBER, "2027-02-01")


def test_a_mark_may_be_invalid_for_some_goods() -> None:
    paper = registered().effect("invalidate", on=date(2027, 2, 1), items=["25-1"])
    assert (paper.state.status, paper.statuses()) == ("registered", {"25-1": "cancelled", "25-2": "registered"})


def test_what_was_never_registered_is_not_declared_invalid() -> None:
    with pytest.raises(EffectRefused, match="Only a registered mark can be declared invalid"):
        Paper().effect("invalidate")


def test_a_refusal_set_aside_leaves_an_application() -> None:
    paper = Paper().effect("refuse").effect("reinstate", items=["25-1"])
    assert (paper.state.status, paper.state.register_status, paper.state.ended_on) == ("filed", "pending", None)
    assert paper.statuses() == {"25-1": "pending", "25-2": "refused"}


def test_goods_whose_refusal_is_to_be_decided_anew_stand_under_the_objection_again() -> None:
    paper = Paper().effect("refuse").effect("reinstate", items=["25-1"], goods_stand="objected")
    assert (paper.state.status, paper.state.ended_on) == ("filed", None)
    assert paper.statuses() == {"25-1": "objected", "25-2": "refused"}


def test_a_revocation_set_aside_leaves_a_registration() -> None:
    october = date(2026, 10, 1)
    paper = registered().effect("cancel", on=october).effect("reinstate", on=october, items=["25-1", "25-2"])
    assert (paper.state.status, paper.state.register_status) == ("registered", "registered")
    assert paper.statuses() == {"25-1": "registered", "25-2": "registered"}


def test_nothing_is_reinstated_where_no_goods_are_named() -> None:
    with pytest.raises(EffectRefused, match="no goods that could stand again"):
        Paper().effect("refuse").effect("reinstate")


def test_an_end_that_is_undone_leaves_no_day_of_ending() -> None:
    """An appeal keeps a refused application pending: its goods wait, and it has not ended."""
    paper = Paper().effect("refuse")
    paper.events.append(NewEvent("register_status_changed", SEPTEMBER, {"status": "pending"}))
    assert (paper.state.register_status, paper.state.ended_on) == ("pending", None)
    paper.events.append(NewEvent("register_status_changed", date(2026, 10, 1), {"status": "ended"}))
    assert paper.state.ended_on == date(2026, 10, 1)
