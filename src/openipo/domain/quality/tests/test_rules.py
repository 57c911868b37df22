"""Each quality rule finds what it asks for, and nothing on a file in order."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from openipo.domain.parties.api import Address, Party, Power
from openipo.domain.quality.quality_rules import QUALITY_RULES
from openipo.domain.rights.api import FileState, GoodsItem, Mark, Priority

ANA = Party("p1", "holder", "Ana Costa", "person", Address(("1 Quay",), "Port", country="XX"))
LAWYER = Party("r1", "representative", "Rui Braga", "person", Address(country="XX"))
GOODS = (GoodsItem("25-1", 25, "clothing", status="registered"),)
IN_ORDER = FileState(
    number="TM/1",
    registration_number="R1",
    register_status="registered",
    filed_on=date(2026, 1, 5),
    registered_on=date(2026, 9, 1),
    expires_on=date(2036, 9, 1),
    mark=Mark("word", "ALBA"),
    parties=(ANA, LAWYER),
    powers=(Power("r1", "p1"),),
    goods=GOODS,
    priorities=(Priority("YY", "7", date(2025, 8, 1)),),
)


def found(rule: str, **changes: Any) -> list[str]:
    state = replace(IN_ORDER, **changes)
    return [each.sentence.format(**each.values) for each in QUALITY_RULES[rule].look(state)]


@pytest.mark.parametrize("rule", QUALITY_RULES)
def test_a_file_in_order_has_no_finding(rule: str) -> None:
    assert found(rule) == []


@pytest.mark.parametrize("rule", QUALITY_RULES)
def test_a_file_of_which_nothing_is_known_breaks_no_rule_s_neck(rule: str) -> None:
    list(QUALITY_RULES[rule].look(FileState()))


@pytest.mark.parametrize(
    ("rule", "changes", "sentence"),
    [
        ("country-missing", {"parties": (Party("p1", "holder", "Ana"),)}, "No country is stated for Ana."),
        (
            "town-missing",
            {"parties": (replace(ANA, address=Address(("1 Quay",), country="XX")),)},
            "The address of Ana Costa names no town.",
        ),
        (
            "name-in-capitals",
            {"parties": (replace(ANA, name="ANA COSTA"),)},
            "The name “ANA COSTA” is in capitals only.",
        ),
        ("name-is-a-stopgap", {"parties": (replace(ANA, name="- unknown -"),)}, "“- unknown -” is not a name."),
        ("name-is-a-stopgap", {"parties": (replace(ANA, name="???"),)}, "“???” is not a name."),
        (
            "class-without-goods",
            {"goods": (GoodsItem("25-1", 25, " "),)},
            "The item 25-1 in class 25 has no words.",
        ),
        (
            "expiry-before-registration",
            {"expires_on": date(2026, 9, 1)},
            "Protection ends on 2026-09-01, not after the registration on 2026-09-01.",
        ),
        (
            "registered-before-filing",
            {"registered_on": date(2026, 1, 4)},
            "Registered on 2026-01-04, before the filing on 2026-01-05.",
        ),
        (
            "representative-without-power",
            {"powers": ()},
            "No power of attorney is on file for the representative Rui Braga.",
        ),
        (
            "duplicated-priority",
            {"priorities": (Priority("YY", "7", date(2025, 8, 1)),) * 2},
            "The priority of YY 7 is claimed 2 times.",
        ),
        (
            "priority-after-filing",
            {"priorities": (Priority("YY", "7", date(2026, 1, 6)),)},
            "The priority of YY 7 is of 2026-01-06, after the filing date.",
        ),
        ("mark-not-shown", {"mark": Mark("figurative")}, "The mark has neither words nor a representation."),
        ("owner-missing", {"parties": (LAWYER,)}, "Nobody applies for the right or holds it."),
        ("registration-number-missing", {"registration_number": ""}, "The right is registered without a number."),
        (
            "registered-without-goods",
            {"goods": (replace(GOODS[0], status="cancelled"),)},
            "The mark is registered, but no goods or services are left.",
        ),
        (
            "found-at-import",
            {"findings": ({"code": "status-unknown", "sentence": "Status {s}?", "values": {"s": 9}},)},
            "Status 9?",
        ),
    ],
)
def test_each_rule_finds_what_it_asks_for(rule: str, changes: dict, sentence: str) -> None:
    assert found(rule, **changes) == [sentence]


def test_a_short_word_in_capitals_may_be_an_abbreviation() -> None:
    assert found("name-in-capitals", parties=(replace(ANA, name="IBM"),)) == []


def test_each_rule_stands_in_a_file_of_its_name() -> None:
    assert [rule.id for rule in QUALITY_RULES.values()] == [
        rule.look.__name__.replace("_", "-") for rule in QUALITY_RULES.values()
    ]
