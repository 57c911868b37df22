"""Payment orders."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.api import (
    Charge,
    OrderLine,
    PaymentOrder,
    PaymentRefused,
    issue_payment_order,
    open_orders,
)
from openipo.domain.fees.tests.desk import CASHIER, EXAMINER, NOW, ORDERS, TODAY, line

pytestmark = pytest.mark.django_db
FILE, OTHER_FILE = uuid4(), uuid4()


def issue(*lines: OrderLine, by: Actor = CASHIER, key: str = "order-1") -> PaymentOrder:
    return issue_payment_order(
        payer_name="Ana Costa", lines=lines, currency="XTS", series=ORDERS, on=TODAY, at=NOW, by=by, key=key
    )


def charge(status: str = "due", amount: int = 20000) -> Charge:
    return Charge.objects.create(
        file=FILE,
        key="filing",
        fee="filing",
        proceeding="application",
        charged_on=TODAY,
        amount=amount,
        currency="XTS",
        status=status,
        law="Schedule 1",
    )


def test_one_order_may_cover_several_files() -> None:
    order = issue(line(FILE), line(OTHER_FILE, "renewal", 50000))
    assert order.number == "P/2026/00001"
    assert [(row.file, row.amount) for row in order.lines.order_by("pk")] == [(FILE, 20000), (OTHER_FILE, 50000)]


def test_asking_twice_gives_the_same_order() -> None:
    assert issue(line(FILE)) == issue(line(FILE))
    assert PaymentOrder.objects.get().lines.count() == 1


def test_an_order_for_nothing_is_refused() -> None:
    with pytest.raises(PaymentRefused, match="nothing to pay"):
        issue()


def test_an_examiner_issues_no_order() -> None:
    with pytest.raises(PermissionDenied, match="Issuing payment orders: reserved"):
        issue(line(FILE), by=EXAMINER)


def test_an_order_is_open_while_a_charge_on_it_is_due() -> None:
    order = issue(line(FILE), line(OTHER_FILE, "renewal"))
    assert list(open_orders()) == []
    due = charge()
    assert list(open_orders()) == [order]
    Charge.objects.filter(pk=due.pk).update(status="paid")
    assert list(open_orders()) == []


def test_a_charge_says_what_is_still_open() -> None:
    due = charge()
    due.paid_amount = 5000
    assert due.open_amount == 15000
    due.status = "waived"
    assert due.open_amount == 0
