"""Sums that must come out to the last cent."""

from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from openipo.domain.fees.rules.credit_of import credit_of
from openipo.domain.fees.rules.expected_in_till import expected_in_till
from openipo.domain.fees.rules.split_payment import OpenCharge, Share, split_payment

FILE = uuid4()


def test_an_exact_sum_settles_each_charge_and_leaves_nothing() -> None:
    shares, left = split_payment(30000, [OpenCharge(FILE, "filing", 20000), OpenCharge(FILE, "extension", 10000)])
    assert shares == [Share(FILE, "filing", 20000), Share(FILE, "extension", 10000)]
    assert left == 0


def test_a_small_sum_settles_the_first_charge_before_the_second() -> None:
    shares, left = split_payment(25000, [OpenCharge(FILE, "filing", 20000), OpenCharge(FILE, "extension", 10000)])
    assert shares == [Share(FILE, "filing", 20000), Share(FILE, "extension", 5000)]
    assert left == 0


def test_too_much_is_left_over_as_credit() -> None:
    assert split_payment(25000, [OpenCharge(FILE, "filing", 20000)]) == ([Share(FILE, "filing", 20000)], 5000)


def test_a_charge_that_is_settled_already_takes_nothing() -> None:
    assert split_payment(500, [OpenCharge(FILE, "filing", 0)]) == ([], 500)


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**8), max_size=8))
def test_no_cent_is_lost_or_made(amount: int, open_amounts: list[int]) -> None:
    charges = [OpenCharge(FILE, str(place), open_amount) for place, open_amount in enumerate(open_amounts)]
    shares, left = split_payment(amount, charges)
    assert sum(share.amount for share in shares) + left == amount
    assert left >= 0
    assert all(0 < share.amount <= charges[int(share.charge_key)].open_amount for share in shares)
    assert left == 0 or sum(share.amount for share in shares) == sum(open_amounts)


def test_credit_is_what_neither_settled_a_charge_nor_went_back() -> None:
    assert credit_of(20000, [15000, 2000], [1000]) == 2000


def test_a_cancelled_payment_has_no_credit() -> None:
    assert credit_of(20000, [15000, -15000], [], -20000) == 0


def test_a_till_should_hold_its_float_and_what_came_in_less_what_went_out() -> None:
    expected = expected_in_till(5000, [("cash", 20000), ("cash", -20000), ("card", 700)], [("cash", 300)])
    assert expected == {"cash": 4700, "card": 700}


def test_an_unused_till_should_hold_its_float() -> None:
    assert expected_in_till(5000, [], []) == {"cash": 5000}
