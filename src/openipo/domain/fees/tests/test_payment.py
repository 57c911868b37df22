"""Taking money at the counter."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction
from django.db.models import QuerySet

from openipo.domain.fees.api import (
    Allocation,
    CashDayClosed,
    Payment,
    PaymentRefused,
    allocate_credit,
    check_money,
    close_cash_day,
    credit_left,
    payments_of,
    with_credit,
)
from openipo.domain.fees.tests.desk import CASHIER, EXAMINER, FINANCE, NOW, OTHER_CASHIER, TODAY, open_till, pay, share

pytestmark = pytest.mark.django_db


def test_a_payment_gets_the_next_receipt_number_and_settles_its_charge() -> None:
    open_till()
    filing = share(20000)
    payment = pay(20000, filing)
    assert payment.receipt_number == "R/2026/00001"
    assert list(payments_of(filing.file)) == [payment]
    assert credit_left(payment) == 0


def test_a_double_click_is_one_payment_and_uses_one_number() -> None:
    open_till()
    filing = share(20000)
    first, again = pay(20000, filing), pay(20000, filing)
    assert first == again
    assert Payment.objects.count() == 1
    assert Allocation.objects.count() == 1
    assert pay(500, key="form-2").receipt_number == "R/2026/00002"


def test_a_form_sent_again_with_another_sum_is_refused() -> None:
    open_till()
    pay(20000)
    with pytest.raises(PaymentRefused, match="already used for payment R/2026/00001"):
        pay(30000)


def test_too_much_money_stays_as_credit_of_the_payment() -> None:
    open_till()
    payment = pay(25000, share(20000))
    assert credit_left(payment) == 5000
    assert [(found.pk, found.credit) for found in with_credit()] == [(payment.pk, 5000)]


def test_money_for_nobody_knows_what_is_kept_as_unlinked() -> None:
    payment = pay(25000, method="transfer", reference="statement 12/7", by=FINANCE)
    assert credit_left(payment) == 25000
    assert not payment.allocations.exists()


def test_credit_settles_a_later_charge_but_never_more_than_is_left() -> None:
    open_till()
    payment = pay(25000, share(20000))
    allocate_credit(payment=payment, shares=[share(3000, "extension")], on=TODAY, at=NOW, by=CASHIER)
    assert credit_left(payment) == 2000
    with pytest.raises(PaymentRefused, match="less credit left"):
        allocate_credit(payment=payment, shares=[share(2001, "renewal")], on=TODAY, at=NOW, by=CASHIER)
    assert credit_left(payment) == 2000


def test_a_share_of_nothing_is_refused() -> None:
    open_till()
    with pytest.raises(PaymentRefused, match="share of a payment must be more than nothing"):
        pay(100, share(0))


@pytest.mark.parametrize("amount", [0, -1])
def test_a_payment_of_nothing_is_refused(amount: int) -> None:
    with pytest.raises(PaymentRefused, match="more than nothing"):
        pay(amount)


def test_shares_beyond_the_money_are_refused() -> None:
    with pytest.raises(PaymentRefused, match="more than the money"):
        pay(100, share(101))


def test_an_unknown_way_to_pay_is_refused() -> None:
    with pytest.raises(PaymentRefused, match="“goats” is not a way to pay"):
        pay(method="goats")


def test_cash_needs_an_open_till() -> None:
    with pytest.raises(CashDayClosed, match="Open your till"):
        pay()
    assert not Payment.objects.exists()


def test_no_cash_passes_through_a_closed_till() -> None:
    till = open_till()
    close_cash_day(cash_day=till, counted={"cash": 0}, at=NOW, by=CASHIER)
    with pytest.raises(CashDayClosed, match="is closed; no more money"):
        pay()


def test_a_transfer_needs_no_till_but_stands_in_an_open_one() -> None:
    assert pay(method="transfer", key="a").cash_day is None
    till = open_till()
    assert pay(method="transfer", key="b").cash_day == till


def test_a_till_belongs_to_one_cashier() -> None:
    open_till(CASHIER)
    with pytest.raises(CashDayClosed):
        pay(by=OTHER_CASHIER)


def test_an_examiner_takes_no_money() -> None:
    with pytest.raises(PermissionDenied, match="Taking payments: reserved to Cashier"):
        pay(by=EXAMINER)


def test_a_refused_payment_leaves_no_gap_in_the_receipts() -> None:
    open_till()
    pay(100, key="a")
    with pytest.raises(CashDayClosed), transaction.atomic():
        pay(100, key="b", by=OTHER_CASHIER)
    assert pay(100, key="c").receipt_number == "R/2026/00002"


def test_money_settling_a_charge_the_file_knows_nothing_of_is_reported() -> None:
    open_till()
    stray = share(100)
    pay(100, stray)
    [finding] = check_money()
    assert (finding.file, finding.allocated, finding.paid_amount) == (stray.file, 100, 0)
    assert check_money([stray.file]) == [finding]
    assert check_money([share(1).file]) == []


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_itself_refuses_to_change_money(change: str) -> None:
    open_till()
    payment = pay(100, share(100))
    for rows in (Payment.objects.filter(pk=payment.pk), payment.allocations.all()):
        with pytest.raises(DatabaseError), transaction.atomic():
            rewrite(rows, change)


def rewrite(rows: QuerySet[Payment] | QuerySet[Allocation], change: str) -> None:
    if change == "update":
        rows.update(amount=1)
    else:
        rows._raw_delete("default")
