"""The people and things of a cash desk, for the tests."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.api import OrderLine, Payment, Share, open_cash_day, take_payment
from openipo.domain.procedures.api import Series

TODAY = date(2026, 3, 5)
NOW = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)
CASHIER = Actor(id="cora", name="Cora Cash", roles=frozenset({"cashier"}))
OTHER_CASHIER = Actor(id="carl", name="Carl Coin", roles=frozenset({"cashier"}))
FINANCE = Actor(id="fay", name="Fay Finance", roles=frozenset({"finance_officer"}))
EXAMINER = Actor(id="emma", name="Emma Examiner", roles=frozenset({"examiner"}))
RECEIPTS = Series(id="receipt", pattern="R/{year}/{number:05d}", restarts="yearly", law="Rule 3")
ORDERS = Series(id="payment-order", pattern="P/{year}/{number:05d}", restarts="yearly", law="Rule 3")


def open_till(cashier: Actor = CASHIER, on: date = TODAY, opening_float: int = 0) -> Any:
    return open_cash_day(on=on, currency="XTS", opening_float=opening_float, at=NOW, by=cashier)


def pay(amount: int = 20000, *shares: Share, key: str = "form-1", by: Actor = CASHIER, **values: Any) -> Payment:
    """A payment at the counter, in cash unless said otherwise."""
    stated: dict[str, Any] = {
        "currency": "XTS",
        "method": "cash",
        "payer_name": "Ana Costa",
        "received_on": TODAY,
        "series": RECEIPTS,
        "at": NOW,
    }
    return take_payment(amount=amount, shares=shares, by=by, key=key, **(stated | values))


def share(amount: int, charge: str = "filing", file: UUID | None = None) -> Share:
    return Share(file or uuid4(), charge, amount)


def line(file: UUID, charge: str = "filing", amount: int = 20000) -> OrderLine:
    return OrderLine(
        file=file,
        file_number="TM/2026/000001",
        charge_key=charge,
        label={"en": "Filing fee"},
        because={"en": "200.00 for the first class"},
        law="Schedule 1, item 1",
        amount=amount,
    )
