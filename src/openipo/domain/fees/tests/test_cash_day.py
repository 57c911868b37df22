"""A till through its day."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from openipo.domain.fees.api import (
    CashDay,
    CashDayClosed,
    PaymentRefused,
    cancel_payment,
    cash_report,
    close_cash_day,
    reconcile_cash_day,
    refund_credit,
)
from openipo.domain.fees.tests.desk import (
    CASHIER,
    EXAMINER,
    FINANCE,
    NOW,
    OTHER_CASHIER,
    RECEIPTS,
    TODAY,
    open_till,
    pay,
    share,
)

pytestmark = pytest.mark.django_db


def close(till: CashDay, **counted: int) -> CashDay:
    return close_cash_day(cash_day=till, counted=counted, at=NOW, by=CASHIER)


def reconcile(till: CashDay, note: str = "", by: Any = FINANCE) -> CashDay:
    return reconcile_cash_day(cash_day=till, note=note, at=NOW, by=by)


def test_a_day_that_adds_up_is_opened_closed_and_reconciled() -> None:
    till = open_till(opening_float=5000)
    pay(20000, share(20000), key="a")
    pay(300, key="b", method="card")
    assert till.state == "open"
    closed = close(till, cash=25000, card=300)
    assert closed.state == "closed"
    assert [(count.method, count.difference) for count in closed.counts.order_by("method")] == [
        ("card", 0),
        ("cash", 0),
    ]
    agreed = reconcile(closed)
    assert (agreed.state, agreed.reconciled_by) == ("reconciled", "fay")


def test_missing_money_stands_as_a_difference_and_needs_a_note() -> None:
    till = open_till()
    pay(20000)
    closed = close(till, cash=19950)
    assert closed.counts.get().difference == -50
    with pytest.raises(PaymentRefused, match="say why in a note"):
        reconcile(closed)
    assert reconcile(closed, "Short by 0.50; the cashier paid it in.").state == "reconciled"


def test_every_method_used_must_be_counted() -> None:
    till = open_till()
    pay(300, method="card")
    with pytest.raises(PaymentRefused, match="Not yet counted: card"):
        close(till, cash=0)


def test_a_method_counted_though_nothing_was_expected_shows_as_a_surplus() -> None:
    closed = close(open_till(), cash=0, cheque=700)
    assert closed.counts.get(method="cheque").difference == 700


def test_a_till_is_closed_once() -> None:
    till = close(open_till(), cash=0)
    with pytest.raises(CashDayClosed, match="closed already"):
        close(till, cash=0)


def test_opening_again_changes_nothing_while_open_and_is_refused_after_closing() -> None:
    till = open_till(opening_float=5000)
    assert open_till(opening_float=9999).opening_float == 5000
    close(till, cash=5000)
    with pytest.raises(CashDayClosed, match="cannot be opened again"):
        open_till()


def test_a_cashier_closes_only_his_own_till() -> None:
    till = open_till(OTHER_CASHIER)
    with pytest.raises(CashDayClosed, match="kept by carl"):
        close(till, cash=0)


def test_an_open_till_cannot_be_reconciled() -> None:
    with pytest.raises(CashDayClosed, match="Only a closed till"):
        reconcile(open_till())


def test_a_till_is_reconciled_by_finance_only() -> None:
    till = close(open_till(), cash=0)
    with pytest.raises(PermissionDenied, match="reconciling a till: reserved to Finance officer"):
        reconcile(till, by=CASHIER)


def test_an_examiner_keeps_no_till() -> None:
    with pytest.raises(PermissionDenied, match="Opening and closing one's own till: reserved to Cashier"):
        open_till(EXAMINER)


def test_the_daily_report_shows_each_cashier_and_method_and_nets_nothing_away() -> None:
    open_till()
    open_till(OTHER_CASHIER)
    wrong = pay(20000, share(20000), key="a")
    over = pay(25000, share(20000), key="b")
    pay(300, key="c", method="card", by=OTHER_CASHIER)
    stated: dict[str, Any] = {"reason": "Wrong sum.", "confirmed_by": FINANCE, "by": CASHIER, "on": TODAY, "at": NOW}
    cancel_payment(payment=wrong, series=RECEIPTS, **stated)
    refund_credit(payment=over, amount=5000, method="transfer", key="r", **stated)
    card, cash, transfer = cash_report(TODAY)
    assert (card.cashier, card.method, card.payments, card.total) == ("carl", "card", 1, 300)
    assert (cash.payments, cash.received, cash.cancelled, cash.refunded, cash.total) == (2, 45000, -20000, 0, 25000)
    assert (cash.first, cash.last) == ("R/2026/00001", "R/2026/00004")
    assert (transfer.method, transfer.received, transfer.refunded, transfer.total) == ("transfer", 0, 5000, -5000)
    assert [line.method for line in cash_report(TODAY, "carl")] == ["card"]
