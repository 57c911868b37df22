"""What pages ask of the cash desk."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Max, Min, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from openipo.domain.fees.models import (
    Allocation,
    CashDay,
    Charge,
    DepositAccount,
    DepositMovement,
    Payment,
    PaymentOrder,
    Refund,
    Suspension,
)
from openipo.domain.fees.rules.credit_of import credit_of
from openipo.domain.fees.rules.expected_in_till import expected_in_till


@dataclass(frozen=True)
class CashLine:
    """One cashier and one method on one day, in minor units; `first` and `last` are receipt numbers."""

    cashier: str
    method: str
    currency: str
    payments: int
    received: int
    cancelled: int
    refunded: int
    first: str
    last: str

    @property
    def total(self) -> int:
        return self.received + self.cancelled - self.refunded


@dataclass(frozen=True)
class MoneyFinding:
    """A charge on which the money recorded and the file disagree, in minor units."""

    file: UUID
    charge_key: str
    allocated: int
    paid_amount: int


LAID_UP = ("top-up", "withdrawal")  # the movements of a deposit account that take credit of a payment


def credit_left(payment: Payment) -> int:
    """What of a payment is neither allocated, given back, cancelled nor set aside, in minor units."""
    found = _with_uses(Payment.objects.filter(pk=payment.pk)).select_related("cancelled_by").get()
    counter_entry: Payment | None = getattr(found, "cancelled_by", None)
    cancelled = counter_entry.amount if counter_entry is not None else 0
    return credit_of(found.amount, [found.allocated], [found.refunded], cancelled, found.laid_up + found.suspended)


def suspended_of(payment: Payment) -> int:
    """What of a payment stands in suspense, in minor units."""
    return sum(payment.suspensions.values_list("amount", flat=True))


def laid_up_from(payment: Payment, account: DepositAccount) -> int:
    """What of a payment was laid up in a deposit account and not made credit again, in minor units."""
    return sum(account.movements.filter(payment=payment, kind__in=LAID_UP).values_list("amount", flat=True))


def set_aside(payment: Payment) -> int:
    """What of a payment lies in a deposit account or in suspense, in minor units."""
    found = _with_uses(Payment.objects.filter(pk=payment.pk)).get()
    return int(found.laid_up + found.suspended)


def with_credit() -> QuerySet[Any]:
    """Payments that still have credit, annotated `credit`: overpaid or not linked to any charge. Oldest first."""
    used = F("allocated") + F("refunded") + F("laid_up") + F("suspended")
    rows = _with_uses(Payment.objects.filter(cancels=None, cancelled_by=None))
    return rows.annotate(credit=F("amount") - used).filter(credit__gt=0).order_by("received_on", "pk")


def _with_uses(payments: QuerySet[Payment]) -> QuerySet[Any]:
    """Payments with the sums of what became of them."""

    def total(rows: QuerySet[Any]) -> Coalesce:
        by_payment = rows.filter(payment=OuterRef("pk")).order_by().values("payment")
        return Coalesce(Subquery(by_payment.annotate(total=Sum("amount")).values("total")), Value(0))

    return payments.annotate(
        allocated=total(Allocation.objects.all()),
        refunded=total(Refund.objects.all()),
        laid_up=total(DepositMovement.objects.filter(kind__in=LAID_UP)),
        suspended=total(Suspension.objects.all()),
    )


def payments_of(file: UUID) -> QuerySet[Payment]:
    """Payments of which a part went to the file, the latest last."""
    ids = Allocation.objects.filter(file=file).values("payment")
    return Payment.objects.filter(pk__in=ids).order_by("received_on", "pk")


def open_orders() -> QuerySet[PaymentOrder]:
    """Orders with a line whose charge is still due."""
    due = Charge.objects.filter(file=OuterRef("lines__file"), key=OuterRef("lines__charge_key"), status="due")
    return PaymentOrder.objects.annotate(due=Subquery(due.values("pk")[:1])).filter(due__isnull=False).distinct()


def expected_amounts(till: CashDay) -> dict[str, int]:
    """What should be in the till, by method, in minor units."""
    return expected_in_till(
        till.opening_float, till.payments.values_list("method", "amount"), till.refunds.values_list("method", "amount")
    )


def cash_report(on: date, cashier: str = "") -> list[CashLine]:
    """The day's money by cashier and method; counter-entries and refunds are shown apart, not netted away."""
    payments = Payment.objects.filter(received_on=on)
    refunds = Refund.objects.filter(refunded_on=on)
    if cashier:
        payments, refunds = payments.filter(taken_by=cashier), refunds.filter(refunded_by=cashier)
    rows = (
        payments.order_by()
        .values("taken_by", "method", "currency")
        .annotate(
            count=Count("pk", filter=Q(cancels=None)),
            received=Coalesce(Sum("amount", filter=Q(cancels=None)), 0),
            cancelled=Coalesce(Sum("amount", filter=Q(cancels__isnull=False)), 0),
            first=Min("receipt_number"),
            last=Max("receipt_number"),
        )
    )
    returned = {
        (row["refunded_by"], row["method"], row["payment__currency"]): row["total"]
        for row in refunds.order_by().values("refunded_by", "method", "payment__currency").annotate(total=Sum("amount"))
    }
    return _lines(rows, returned)


def _lines(rows: Iterable[Any], returned: dict[tuple[str, str, str], int]) -> list[CashLine]:
    lines = {}
    for row in rows:
        key = (str(row["taken_by"]), str(row["method"]), str(row["currency"]))
        lines[key] = CashLine(
            *key,
            payments=row["count"],
            received=row["received"],
            cancelled=row["cancelled"],
            refunded=returned.pop(key, 0),
            first=str(row["first"]),
            last=str(row["last"]),
        )
    for key, total in returned.items():
        lines[key] = CashLine(*key, payments=0, received=0, cancelled=0, refunded=total, first="", last="")
    return [lines[key] for key in sorted(lines)]


def check_money(files: Iterable[UUID] | None = None) -> list[MoneyFinding]:
    """Charges whose allocations do not sum to what the file says was paid: empty when all is well."""
    allocations, charges = Allocation.objects.order_by(), Charge.objects.exclude(paid_amount=0)
    if files is not None:
        wanted = list(files)
        allocations, charges = allocations.filter(file__in=wanted), charges.filter(file__in=wanted)
    rows = allocations.values_list("file", "charge_key").annotate(total=Sum("amount"))
    allocated = {(file, key): total for file, key, total in rows}
    paid = {(file, key): amount for file, key, amount in charges.values_list("file", "key", "paid_amount")}
    return [
        MoneyFinding(key[0], key[1], allocated.get(key, 0), paid.get(key, 0))
        for key in sorted(set(allocated) | set(paid), key=str)
        if allocated.get(key, 0) != paid.get(key, 0)
    ]
