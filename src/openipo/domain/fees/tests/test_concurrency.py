"""Two cashiers and two clicks at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from openipo.domain.accounting.api import balance_of
from openipo.domain.accounts.api import Actor
from openipo.domain.fees.api import (
    BankAccount,
    BankLine,
    Invoice,
    Payer,
    Payment,
    PaymentRefused,
    Refund,
    allocate_credit,
    approve_refund,
    ask_refund,
    book_bank_line,
    credit_left,
    held_in,
    import_statement,
    issue_invoice,
    open_deposit_account,
    top_up_deposit,
)
from openipo.domain.fees.tests.desk import CASHIER, FINANCE, NOW, TODAY, line, open_till, pay, share
from openipo.domain.fees.tests.test_accounts_of_payers import DEPOSITS, INVOICES
from openipo.standards.statements.statement import Statement, StatementLine

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


def test_a_deposit_is_never_overdrawn_by_two_at_once() -> None:
    account = open_deposit_account(
        holder_name="Ana Costa", currency="XTS", low_balance=0, series=DEPOSITS, on=TODAY, at=NOW, by=CASHIER, key="a"
    )
    payment = pay(10000, method="transfer", by=FINANCE)
    top_up_deposit(account=account, payment=payment, amount=10000, on=TODAY, at=NOW, by=CASHIER, key="t")

    def draw(number: int) -> Callable[[], Any]:
        return lambda: pay(8000, key=f"draw-{number}", method="deposit", deposit=account)

    results = at_once(draw(1), draw(2), draw(3))
    assert sorted(isinstance(result, PaymentRefused) for result in results) == [False, True, True]
    assert held_in(account) == 2000
    assert balance_of("deposits", account.number) == -2000
    assert pay(100, key="next", method="transfer", by=FINANCE).receipt_number == "R/2026/00003"


def test_a_refund_approved_by_two_at_once_is_given_back_once() -> None:
    payment = pay(10000, method="transfer", by=FINANCE)
    asked = ask_refund(
        payment=payment, amount=6000, payee_account="XX1", reason="Twice.", on=TODAY, at=NOW, by=CASHIER, key="ask"
    )
    managers = [Actor(id=f"m{number}", name="M", roles=frozenset({"manager"})) for number in range(3)]
    at_once(*[lambda by=by: approve_refund(request=asked, on=TODAY, at=NOW, by=by) for by in managers])
    assert Refund.objects.count() == 1
    assert credit_left(payment) == 4000
    assert balance_of("refunds") == -6000


def test_invoices_issued_at_once_have_numbers_without_gap_or_double() -> None:
    def issue(number: int) -> Callable[[], Any]:
        return lambda: issue_invoice(
            payer=Payer("Firm"), lines=[line(uuid4())], currency="XTS", due_on=TODAY, series=INVOICES, on=TODAY,
            at=NOW, by=FINANCE, key=f"form-{number % 4}",
        )  # fmt: skip

    at_once(*[issue(number) for number in range(8)])
    numbers = sorted(Invoice.objects.values_list("number", flat=True))
    assert numbers == [f"I/2026/0000{number}" for number in range(1, 5)]


def test_a_line_of_a_statement_resolved_by_two_at_once_stands_in_the_books_once() -> None:
    BankAccount.objects.create(number="XX1", name="Main", currency="XTS")
    stated = StatementLine(TODAY, Decimal("-1.50"), "XTS", "b1")
    statement = Statement("S1", "XX1", "XTS", TODAY, TODAY, Decimal("10"), Decimal("8.50"), (stated,))
    acts = [lambda: import_statement(statement=statement, minor_units=2, at=NOW, by=FINANCE)] * 2
    assert sorted(result.new for result in at_once(*acts)) == [0, 1]
    found = BankLine.objects.get()
    at_once(*[lambda: book_bank_line(line=found, head="charges", on=TODAY, at=NOW, by=FINANCE)] * 3)
    assert balance_of("bank", "XX1") == 850
    assert balance_of("charges") == 150
