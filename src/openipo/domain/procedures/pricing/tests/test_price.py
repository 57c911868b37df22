"""What a fee costs: by the date of its price, the first row that fits, and so much for each further class."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from openipo.domain.procedures.api import FactMissing, NoPrice, holds, price
from openipo.domain.procedures.model.book import Fee, Price, PricePart, PriceRow

CLASSES = PricePart("classes", 1, Decimal("40.00"), {"en": "further class", "fr": "classe supplémentaire"})
FULL = PricePart("classes", 1, Decimal("80.00"), {"en": "further class", "fr": "classe supplémentaire"})
FILING = Fee(
    id="filing",
    label={"en": "Filing fee", "fr": "Taxe de dépôt"},
    law="Schedule 1, item 1",
    payer="applicant",
    price_on="payment",
    prices=(
        Price(
            date(2020, 1, 1),
            date(2025, 12, 31),
            (
                PriceRow({"applicant_is_small": True}, Decimal("100.00"), (CLASSES,)),
                PriceRow({}, Decimal("200.00"), (FULL,)),
            ),
        ),
        Price(date(2026, 7, 1), None, (PriceRow({"channel": "paper"}, Decimal("250")),)),
    ),
)


def facts(**changed: Any) -> dict[str, Any]:
    return {"applicant_is_small": False, "classes": 1, "channel": "paper", **changed}


@pytest.mark.parametrize(
    ("on", "stated", "minor"),
    [
        (date(2025, 12, 31), facts(), 20000),
        (date(2020, 1, 1), facts(classes=3), 36000),
        (date(2025, 6, 1), facts(classes=3, applicant_is_small=True), 18000),
        (date(2025, 6, 1), facts(classes=0), 20000),  # never less than the base
        (date(2025, 6, 1), facts(classes=["9", "25"]), 28000),  # a list counts by its length
        (date(2026, 7, 1), facts(), 25000),
        (date(2040, 1, 1), facts(), 25000),
    ],
)
def test_the_price_of_the_day_and_the_first_fitting_row(on: date, stated: dict[str, Any], minor: int) -> None:
    priced = price(FILING, on, stated, "XTS", 2)
    assert (priced.amount_minor, priced.currency) == (minor, "XTS")
    assert sum(line.amount.minor for line in priced.lines) == minor


@pytest.mark.parametrize(
    ("on", "stated", "words"),
    [
        (date(2019, 12, 31), facts(), "Schedule 1, item 1: the fee filing has no price on 2019-12-31"),
        (date(2026, 3, 1), facts(), "no price on 2026-03-01"),  # between the two versions
        (date(2026, 7, 1), facts(channel="electronic"), "no row of the fee filing applies to these facts"),
        (date(2025, 1, 1), {"classes": 1}, "depends on 'applicant_is_small', which is not given"),
        (date(2025, 1, 1), {"applicant_is_small": True}, "depends on 'classes', which is not given"),
        (date(2025, 1, 1), facts(classes="two"), "counts 'classes', but 'two' is no count"),
        (date(2025, 1, 1), facts(classes=True), "counts 'classes', but True is no count"),
        (date(2025, 1, 1), facts(classes=-1), "counts 'classes', but -1 is no count"),
    ],
)
def test_where_no_price_applies_it_says_so(on: date, stated: dict[str, Any], words: str) -> None:
    with pytest.raises(NoPrice, match=words):
        price(FILING, on, stated, "XTS", 2)


def marked(words: str) -> str:
    """With brackets that one can see around what runs the other way."""
    return words.replace("\u200f\u2068", "⟨").replace("\u2069", "⟩").replace("\u00a0", " ")


def test_the_reckoning_is_told_in_words() -> None:
    priced = price(FILING, date(2025, 6, 1), facts(classes=3, applicant_is_small=True), "XTS", 2)
    assert priced.because["en"].replace("\u00a0", " ") == (
        "Schedule 1, item 1, price in force from 1 January 2020, where applicant is small is yes: "
        "Filing fee 100.00, further class 2 × 40.00 = 80.00; in all XTS 180.00"
    )
    assert priced.because["fr"].replace("\u00a0", " ") == (
        "Schedule 1, item 1, tarif en vigueur depuis le 1er janvier 2020, lorsque applicant is small est oui : "
        "Taxe de dépôt 100,00, classe supplémentaire 2 × 40,00 = 80,00 ; au total 180,00 XTS"
    )
    assert marked(priced.because["ar"]) == (
        "⟨Schedule 1, item 1⟩، السعر الساري من 1 يناير 2020، حيث ⟨applicant is small⟩ هو نعم: "
        "⟨Filing fee⟩ 100.00، ⟨further class⟩ 2 × 40.00 = 80.00؛ والمجموع ⟨180.00 XTS⟩"
    )


def test_a_currency_without_cents() -> None:
    assert price(FILING, date(2026, 7, 1), facts(), "XOF", 0).amount_minor == 250


@pytest.mark.parametrize(
    ("when", "held"),
    [
        ({}, True),
        ({"classes": 3}, True),
        ({"classes": 2}, False),
        ({"classes": {"at_least": 3}}, True),
        ({"classes": {"at_least": 4}}, False),
        ({"classes": {"at_most": 3}}, True),
        ({"classes": {"at_most": 2}}, False),
        ({"classes": {"at_least": 2, "at_most": 4}}, True),
        ({"channel": {"is": "paper"}}, True),
        ({"channel": {"one_of": ["paper", "post"]}}, True),
        ({"channel": {"one_of": ["electronic"]}}, False),
        ({"goods": {"at_least": 2}}, True),
        ({"classes": 3, "channel": "post"}, False),
    ],
)
def test_conditions_compare_plain_facts(when: dict[str, Any], held: bool) -> None:
    assert holds(when, {"classes": 3, "channel": "paper", "goods": ["25-1", "25-2"]}) is held


def test_a_condition_on_a_fact_that_is_not_given_is_no_silent_no() -> None:
    with pytest.raises(FactMissing):
        holds({"classes": 3}, {})


def test_comparisons_are_told_in_words() -> None:
    row = PriceRow({"channel": {"one_of": ["paper", "post"]}, "classes": {"at_least": 2}}, Decimal("5.00"))
    fee = Fee("late", {"en": "Late fee"}, "Rule 9", "holder", "due", (Price(date(2020, 1, 1), None, (row,)),))
    because = price(fee, date(2026, 1, 1), facts(classes=2), "XTS", 2).because
    assert "where channel is one of paper, post, classes is at least 2:" in because["en"]
    assert "حيث ⟨channel⟩ أحد هذه: ⟨paper⟩، ⟨post⟩، ⟨classes⟩ لا يقل عن 2:" in marked(because["ar"])
    assert "Late fee 5,00" in because["fr"]  # a label without French words is said in English
