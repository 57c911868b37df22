"""What each account of the books should stand at, worked out from the desk's own tables."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from openipo.domain.fees.books import PLACES
from openipo.domain.fees.models import (
    Allocation,
    BankResolution,
    BankStatement,
    CashDay,
    Charge,
    DepositMovement,
    Payment,
    Refund,
    Suspension,
)
from openipo.domain.fees.till import DEPOSIT
from openipo.kernel.ledger.api import office_day

AccountKey = tuple[str, str, str]  # head, detail, currency
Sums = dict[AccountKey, int]


def expected_balances(on: date) -> Sums:
    """Debit less credit on every account that the tables speak of, at the end of the day, in minor units."""
    sums: Sums = defaultdict(int)
    for parts in (_paid, _settled, _given_back, _laid_up, _suspended, _tills, _at_the_bank):
        for key, amount in parts(on):
            sums[key] += amount
    return {key: amount for key, amount in sums.items() if amount}


def expected_receivables() -> Sums:
    """What is due on files today: the charges know no other day."""
    sums: Sums = defaultdict(int)
    due = Charge.objects.filter(status="due", amount__gt=F("paid_amount")).order_by()
    rows = due.values_list("fee", "currency").annotate(total=Sum(F("amount") - F("paid_amount")))
    for fee, currency, total in rows:
        sums["receivable", fee, currency] += total
        sums["assessed", fee, currency] -= total
    return dict(sums)


Parts = Iterator[tuple[AccountKey, int]]


def _paid(on: date) -> Parts:
    payments = Payment.objects.filter(received_on__lte=on).order_by()
    for method, cashier, currency, total in _totals(payments, "method", "taken_by", "currency"):
        if method != DEPOSIT:
            yield (PLACES[method], cashier if method == "cash" else "", currency), total
        yield ("credit", "", currency), -total


def _settled(on: date) -> Parts:
    charged = Charge.objects.filter(file=OuterRef("file"), key=OuterRef("charge_key")).values("fee")[:1]
    settled = Allocation.objects.filter(allocated_on__lte=on).order_by()
    named = settled.annotate(product=Coalesce(Subquery(charged), Value("")))
    for product, currency, total in _totals(named, "product", "payment__currency"):
        yield ("income", product, currency), -total
        yield ("credit", "", currency), total


def _given_back(on: date) -> Parts:
    refunds = Refund.objects.filter(refunded_on__lte=on).order_by()
    for method, cashier, currency, total in _totals(refunds, "method", "refunded_by", "payment__currency"):
        yield (("cash", cashier, currency) if method == "cash" else ("refunds", "", currency)), -total
        yield ("credit", "", currency), total


def _laid_up(on: date) -> Parts:
    movements = DepositMovement.objects.filter(moved_on__lte=on).order_by()
    for kind, number, currency, total in _totals(movements, "kind", "account__number", "account__currency"):
        yield ("deposits", number, currency), -total
        if kind in {"top-up", "withdrawal"}:
            yield ("credit", "", currency), total


def _suspended(on: date) -> Parts:
    for currency, total in _totals(Suspension.objects.filter(suspended_on__lte=on).order_by(), "payment__currency"):
        yield ("suspense", "", currency), -total
        yield ("credit", "", currency), total


def _tills(on: date) -> Parts:
    """Floats handed out; and tills agreed, whose cash went to the safe."""
    for till in CashDay.objects.filter(on__lte=on).prefetch_related("counts"):
        yield ("cash", till.cashier, till.currency), till.opening_float
        yield ("floats", "", till.currency), -till.opening_float
        if till.reconciled_at is not None and office_day(till.reconciled_at) <= on:
            yield from _agreed(till)


def _agreed(till: CashDay) -> Parts:
    yield ("floats", "", till.currency), till.opening_float
    yield ("safe", "", till.currency), -till.opening_float
    for count in till.counts.all():
        is_cash = count.method == "cash"
        place = (PLACES[count.method], till.cashier if is_cash else "", till.currency)
        yield place, count.difference
        yield ("differences", till.cashier, till.currency), -count.difference
        if is_cash:
            yield place, -count.counted
            yield ("safe", "", till.currency), count.counted


def _at_the_bank(on: date) -> Parts:
    """What the statements say of lines somebody resolved, and what each account held before its first statement."""
    for account, currency, opening in _openings(on):
        yield ("bank", account, currency), opening
        yield ("opening", "", currency), -opening
    resolved = BankResolution.objects.filter(line__booked_on__lte=on).order_by()
    names = ("line__statement__account__number", "kind", "head", "line__currency")
    rows = resolved.values_list(*names).annotate(total=Sum("line__amount"))
    for account, kind, head, currency, total in rows:
        yield ("bank", account, currency), total
        yield ("transfers" if kind == "payment" else head, "", currency), -total


def _openings(on: date) -> Iterator[tuple[str, str, int]]:
    seen = set()
    for statement in BankStatement.objects.select_related("account").order_by("pk"):
        account = statement.account
        if account.pk not in seen:
            seen.add(account.pk)
            if statement.opens_on <= on:
                yield account.number, account.currency, statement.opening or 0


def _totals(rows: QuerySet[Any], *names: str) -> list[tuple[Any, ...]]:
    return list(rows.values_list(*names).annotate(total=Sum("amount")))
