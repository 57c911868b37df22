"""The same fee paid by two forms, the same line confirmed by two persons, at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from openipo.domain.cases.api import ChargeRef, Target, confirm_bank_line, move_payment, record_payment
from openipo.domain.cases.testing import FINANCE, Story, a_case, at
from openipo.domain.fees.api import (
    BankAccount,
    BankLine,
    Payment,
    PaymentRefused,
    credit_left,
    import_statement,
    reconcile,
)
from openipo.standards.statements.statement import Statement, StatementLine

pytestmark = pytest.mark.django_db(transaction=True)
ON = date(2026, 3, 5)
FILING = "application/filing"


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each act gives, or the refusal, when all start together."""
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


def pay(story: Story, key: str) -> Any:
    return record_payment(
        charges=[ChargeRef(story.file, FILING)], amount=22000, currency="XTS", method="transfer",
        payer_name="Ana Costa", received_on=ON, by=FINANCE, at=at(ON, 10), key=key,
    )  # fmt: skip


def test_a_fee_paid_twice_at_once_is_settled_once_and_the_other_payment_is_credit() -> None:
    story = a_case("received")
    first, second = at_once(lambda: pay(story, "one"), lambda: pay(story, "two"))
    assert sorted([first.credit, second.credit]) == [0, 22000]
    assert story.now.case.fees[FILING].paid_amount == 22000
    assert reconcile(on=ON, is_today=True).faults == ()


def test_a_line_confirmed_by_two_at_once_is_one_payment() -> None:
    story = a_case("received")
    BankAccount.objects.create(number="XX1", name="Main", currency="XTS")
    line = StatementLine(ON, Decimal("220.00"), "XTS", "b1", "Ana Costa")
    stated = Statement("S1", "XX1", "XTS", ON, ON, None, None, (line,))
    import_statement(statement=stated, minor_units=2, at=at(ON), by=FINANCE)
    found, target = BankLine.objects.get(), Target("file", str(story.file))
    at_once(*[lambda: confirm_bank_line(line=found, target=target, on=ON, by=FINANCE, at=at(ON, 10))] * 3)
    assert Payment.objects.count() == 1
    assert reconcile(on=ON, is_today=True).faults == ()


def test_money_moved_by_two_at_once_is_moved_once() -> None:
    wrong, right = a_case("received"), a_case("received")
    payment = Payment.objects.get(pk=pay(wrong, "one").payment)

    def move() -> Any:
        return move_payment(
            payment=payment, file=wrong.file, charges=[ChargeRef(right.file, FILING)], reason="Misread.", on=ON,
            by=FINANCE, at=at(ON, 11),
        )  # fmt: skip

    results = at_once(move, move)
    assert sorted(isinstance(result, PaymentRefused) for result in results) == [False, True]
    assert credit_left(payment) == 0
    assert reconcile(on=ON, is_today=True).faults == ()
