"""Two cashiers and two clicks at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from openipo.domain.fees.api import Payment, PaymentRefused, allocate_credit, credit_left
from openipo.domain.fees.tests.desk import CASHIER, FINANCE, NOW, TODAY, open_till, pay, share

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each act gives or raises when all start together."""
    start = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        try:
            start.wait(10)
            return act()
        except PaymentRefused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_the_same_form_sent_by_four_clicks_at_once_is_one_payment() -> None:
    open_till()
    filing = share(20000)
    payments = at_once(*[lambda: pay(20000, filing)] * 4)
    assert {payment.pk for payment in payments} == {Payment.objects.get().pk}
    assert Payment.objects.get().allocations.count() == 1
    assert pay(100, key="next").receipt_number == "R/2026/00002"


def test_payments_taken_at_once_have_numbers_without_gap_or_double() -> None:
    acts = [lambda number=number: pay(100, key=f"form-{number}", method="transfer", by=FINANCE) for number in range(6)]
    numbers = sorted(payment.receipt_number for payment in at_once(*acts))
    assert numbers == [f"R/2026/0000{number}" for number in range(1, 7)]


def test_two_cashiers_cannot_use_the_same_credit() -> None:
    open_till()
    payment = pay(10000)

    def use() -> Any:
        return allocate_credit(payment=payment, shares=[share(8000)], on=TODAY, at=NOW, by=CASHIER)

    results = at_once(use, use)
    assert sorted(isinstance(result, PaymentRefused) for result in results) == [False, True]
    assert credit_left(payment) == 2000
