"""What rules see of a file, and how lists of goods are written."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import (
    Priority,
    Representation,
    UnreadableGoods,
    application_received,
    facts_of,
    fold_with,
    next_id,
    parse_goods,
    write_goods,
)
from openipo.domain.rights.facts import __doc__ as documentation
from openipo.domain.rights.testing import an_application, some_goods
from openipo.kernel.ledger.api import NewEvent

FILED = date(2026, 3, 5)


def facts(*events: Any, case_items: Any = None, **changes: Any) -> Any:
    received = application_received(an_application(**changes), number="TM/2026/000001", received_on=FILED)
    return facts_of(fold_with([], [received, *events]), case_items)


def test_every_fact_is_documented() -> None:
    undocumented = [key for key in facts() if f"`{key}`" not in documentation]
    assert undocumented == []


def test_until_a_filing_date_is_accorded_the_day_of_receipt_counts() -> None:
    assert (facts()["filed_on"], facts()["filing_date_is_accorded"]) == (FILED, False)
    accorded = facts(NewEvent("filing_date_accorded", FILED, {"filed_on": "2026-03-12"}))
    assert (accorded["filed_on"], accorded["filing_date_is_accorded"]) == (date(2026, 3, 12), True)


def test_parties_are_plain_and_a_missing_address_is_empty() -> None:
    without = Party("p1", "applicant", "Ana", service_address=Address(("Box 1",)))
    applicant = facts(parties=(without,))["applicants"][0]
    assert (applicant["address"], applicant["country"]) == ({}, "")
    assert applicant["service_address"]["lines"] == ["Box 1"]
    assert facts()["applicants"][0]["address"]["lines"] == ["Quay 1"]
    assert facts()["holders"] == []


def test_goods_count_by_live_classes_and_the_cases_statuses_win() -> None:
    stated = facts(goods=some_goods([25, 30]), case_items={"30-1": "refused", "30-2": "withdrawn"})
    assert (stated["classes"], stated["class_numbers"], stated["items"]) == (1, [25], 2)
    assert [item["status"] for item in stated["goods"]] == ["pending", "pending", "refused", "withdrawn"]
    assert stated["goods"][2] == {
        "id": "30-1", "class": 30, "text": "tea", "language": "en", "edition": "", "status": "refused",
    }  # fmt: skip


def test_declarations_are_facts_by_their_own_name() -> None:
    assert facts()["applicant_is_small"] is False
    declared = facts(declarations={"applicant_is_small": True, "goods_are_used": True})
    assert (declared["applicant_is_small"], declared["goods_are_used"]) == (True, True)


def test_a_declaration_cannot_pose_as_a_fact_of_the_register() -> None:
    assert facts(declarations={"is_public": True, "classes": True})["is_public"] is False


def test_priorities_give_the_earliest_day() -> None:
    claims = (Priority("FR", "1", date(2026, 1, 5)), Priority("KE", "2", date(2025, 12, 5)))
    assert facts(priorities=claims)["earliest_priority_on"] == date(2025, 12, 5)
    assert facts()["earliest_priority_on"] is None


def test_the_mark_is_plain_and_an_unstated_mark_is_empty() -> None:
    content = an_application()
    mark = type(content.mark)("figurative", representations=(Representation("d1"),))
    application = an_application(goods=content.goods)
    application = type(application)(**{**application.__dict__, "mark": mark})
    received = application_received(application, number="1", received_on=FILED)
    shown = facts_of(fold_with([], [received]))["mark"]
    assert shown["representations"] == [{"document": "d1", "kind": "image", "order": 1, "colour": True, "label": ""}]
    assert facts_of(fold_with([], []))["mark"] == {}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("25: clothing; footwear.", [(25, "clothing"), (25, "footwear")]),
        ("Class 9 - software\nfor phones; games", [(9, "software"), (9, "for phones"), (9, "games")]),
        ("\n25. hats\n\ncl. 30: tea;", [(25, "hats"), (30, "tea")]),
    ],
)
def test_goods_are_read_as_people_write_them(text: Any, items: Any) -> None:
    assert parse_goods(text) == items


def test_goods_without_a_class_cannot_be_read() -> None:
    with pytest.raises(UnreadableGoods, match="“clothing” does not begin with a class"):
        parse_goods("clothing")


def test_goods_are_written_one_class_a_line() -> None:
    assert write_goods(some_goods([30, 25])) == "25: clothing; footwear\n30: tea; coffee"


def test_an_item_gets_an_id_that_was_never_used() -> None:
    assert next_id(25, ["25-1", "25-7", "9-9", "odd"]) == "25-8"
    assert next_id(30, ["25-1"]) == "30-1"
