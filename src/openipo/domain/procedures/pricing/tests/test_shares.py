"""What the states receive: half of what is due by state, in equal parts; the office keeps the base and the odd cent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from openipo.domain.procedures.api import FeeState, shares_of_states
from openipo.domain.procedures.model.book import Fee, Price, PricePart, PriceRow, StateShare

PAID_ON = date(2026, 3, 5)
BY_STATE = PricePart("states", 0, Decimal("50.00"), {"en": "state", "fr": "État"})
BY_CLASS = PricePart("classes", 1, Decimal("20.00"), {"en": "class", "fr": "classe"})
CHEAPER = replace(BY_STATE, amount=Decimal("40.00"))
OLD = Price(date(2020, 1, 1), date(2025, 12, 31), (PriceRow({}, Decimal("100.00"), (CHEAPER,)),))
NEW = Price(date(2026, 1, 1), None, (PriceRow({}, Decimal("100.00"), (BY_STATE, BY_CLASS)),))
HALF = StateShare(50, "Rule 20")
FILING = Fee("filing", {"en": "Filing", "fr": "Dépôt"}, "Schedule 1", "applicant", "due", (OLD, NEW), share=HALF)
PAID = FeeState(
    "application/filing", "filing", "application", PAID_ON, 24000, "XTS", {}, "Schedule 1",
    facts={"states": 2, "classes": 3}, states=("AA", "QM"), status="paid", paid_on=PAID_ON, paid_amount=24000,
)  # fmt: skip


def test_half_of_what_is_due_by_state_goes_to_the_states_in_equal_parts() -> None:
    assert shares_of_states(FILING, PAID, 2) == {"AA": 2500, "QM": 2500}


def test_the_odd_cent_stays_with_the_office() -> None:
    hundredth = replace(FILING, share=StateShare(1, "Rule 20"))
    three = replace(PAID, states=("AA", "QM", "XA"), facts={"states": 1, "classes": 1})
    assert shares_of_states(hundredth, three, 2) == {"AA": 16, "QM": 16, "XA": 16}


def test_the_price_is_that_of_the_charge_or_of_the_payment_as_the_law_says() -> None:
    late = replace(PAID, charged_on=date(2025, 12, 30))
    assert shares_of_states(FILING, late, 2) == {"AA": 2000, "QM": 2000}
    assert shares_of_states(replace(FILING, price_on="payment"), late, 2) == {"AA": 2500, "QM": 2500}


@pytest.mark.parametrize(
    ("fee", "paid"),
    [
        (replace(FILING, share=None), PAID),
        (FILING, replace(PAID, status="due", paid_on=None)),
        (FILING, replace(PAID, states=())),
        (FILING, replace(PAID, facts={"states": 0, "classes": 1})),
    ],
)
def test_nothing_is_shared_of_what_is_not_shared_not_paid_or_for_no_state(fee: Fee, paid: FeeState) -> None:
    assert shares_of_states(fee, paid, 2) == {}
