"""Undoing a payment, and giving credit back."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.api import (
    Payment,
    PaymentRefused,
    Refund,
    cancel_payment,
    credit_left,
    expected_amounts,
    refund_credit,
    with_credit,
)
from openipo.domain.fees.tests.desk import CASHIER, EXAMINER, FINANCE, NOW, RECEIPTS, TODAY, open_till, pay, share

pytestmark = pytest.mark.django_db


def cancel(payment: Payment, **values: Any) -> Payment:
    stated: dict[str, Any] = {"reason": "The cheque bounced.", "confirmed_by": FINANCE, "by": CASHIER}
    return cancel_payment(payment=payment, series=RECEIPTS, on=TODAY, at=NOW, **(stated | values))


def refund(payment: Payment, amount: int, key: str = "refund-1", **values: Any) -> Refund:
    stated: dict[str, Any] = {"reason": "Paid twice.", "confirmed_by": FINANCE, "by": CASHIER, "method": "cash"}
    return refund_credit(payment=payment, amount=amount, on=TODAY, at=NOW, key=key, **(stated | values))


def test_a_cancellation_is_a_counter_entry_with_its_own_number_and_frees_the_charge() -> None:
    till = open_till()
    payment = pay(25000, share(20000))
    counter_entry = cancel(payment)
    assert counter_entry.receipt_number == "R/2026/00002"
    assert (counter_entry.amount, counter_entry.cancels) == (-25000, payment)
    assert sorted(row.amount for row in payment.allocations.all()) == [-20000, 20000]
    assert credit_left(payment) == 0
    assert list(with_credit()) == []
    assert expected_amounts(till) == {"cash": 0}


def test_cancelling_twice_writes_one_counter_entry() -> None:
    open_till()
    payment = pay(25000, share(20000))
    assert cancel(payment) == cancel(payment)
    assert Payment.objects.count() == 2


def test_a_cancellation_needs_a_reason() -> None:
    open_till()
    with pytest.raises(PaymentRefused, match="needs a reason"):
        cancel(pay(), reason=" ")


def test_a_cancellation_needs_finance() -> None:
    open_till()
    with pytest.raises(
        PermissionDenied,
        match="Approving cancellations and refunds and reconciling a till: reserved to Finance officer",
    ):
        cancel(pay(), confirmed_by=EXAMINER)


def test_nobody_is_his_own_second_person() -> None:
    open_till()
    with pytest.raises(PermissionDenied, match="second person"):
        cancel(pay(), by=FINANCE)


def test_a_delegate_is_not_a_second_person_for_the_delegator() -> None:
    open_till()
    stand_in = Actor(id="stan", name="Stan Standin", roles=FINANCE.roles, on_behalf_of="cora")
    with pytest.raises(PermissionDenied, match="second person"):
        cancel(pay(), confirmed_by=stand_in)


def test_a_counter_entry_is_final() -> None:
    open_till()
    with pytest.raises(PaymentRefused, match="counter-entry cannot be cancelled"):
        cancel(cancel(pay()))


def test_an_examiner_cancels_nothing() -> None:
    open_till()
    with pytest.raises(
        PermissionDenied, match="Cancelling a payment, with a second person: reserved to Cashier, Finance officer"
    ):
        cancel(pay(), by=EXAMINER)


def test_credit_is_given_back_once() -> None:
    till = open_till(opening_float=1000)
    payment = pay(25000, share(20000))
    given = refund(payment, 3000)
    assert refund(payment, 3000) == given
    assert credit_left(payment) == 2000
    assert expected_amounts(till) == {"cash": 23000}


@pytest.mark.parametrize("amount", [5001, 0, -1])
def test_no_more_is_given_back_than_there_is(amount: int) -> None:
    open_till()
    with pytest.raises(PaymentRefused, match="not so much credit"):
        refund(pay(25000, share(20000)), amount)


def test_a_refund_needs_a_reason() -> None:
    open_till()
    with pytest.raises(PaymentRefused, match="refund needs a reason"):
        refund(pay(), 100, reason="")


def test_what_was_given_back_can_no_longer_be_cancelled() -> None:
    open_till()
    payment = pay(25000, share(20000))
    refund(payment, 5000)
    with pytest.raises(PaymentRefused, match="was given back"):
        cancel(payment)


def test_money_is_given_back_only_in_a_way_the_office_knows() -> None:
    open_till()
    with pytest.raises(PaymentRefused, match="not a way to give money back"):
        refund(pay(), 100, method="goats")
