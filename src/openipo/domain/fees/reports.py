"""What finance asks of the money: what is owed and how long, what was earned by what."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet, Sum

from openipo.domain.accounting.api import by_month
from openipo.domain.fees.models import Charge, DepositAccount, Invoice, InvoiceLine
from openipo.domain.fees.rules.age_of import AGES, age_of


@dataclass(frozen=True)
class AgedFee:
    """What is due of one fee, by how long it has been due; minor units, in the order of `AGES`."""

    fee: str
    currency: str
    charges: int
    by_age: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.by_age)


@dataclass(frozen=True)
class Earned:
    """What one fee brought in a month, in minor units."""

    month: date
    fee: str
    currency: str
    amount: int


@dataclass(frozen=True)
class InvoiceState:
    """An invoice and what of it is still open today. `word` says it, from "due" to "paid"."""

    invoice: Invoice
    total: int
    open_amount: int
    word: str


def aged_receivables(on: date) -> list[AgedFee]:
    """By fee, the largest first."""
    due = Charge.objects.filter(status="due", amount__gt=F("paid_amount"))
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * len(AGES))
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for charge in due.iterator():
        key = (charge.fee, charge.currency)
        sums[key][age_of(charge.charged_on, on)] += charge.open_amount
        counts[key] += 1
    found = [AgedFee(*key, counts[key], tuple(ages)) for key, ages in sums.items()]
    return sorted(found, key=lambda each: (-each.total, each.fee))


def income(*, since: date, until: date) -> list[Earned]:
    """What was earned in each month of the time, by fee, from the books."""
    found = by_month("income", since=since, until=until)
    return [Earned(month, fee, currency, -total) for month, fee, currency, total in found]


def invoice_states(invoices: QuerySet[Invoice], on: date) -> list[InvoiceState]:
    """The invoices in their order, each with what is open of its charges; three queries."""
    wanted = list(invoices.select_related("credits", "credited_by"))
    lines = list(InvoiceLine.objects.filter(invoice__in=wanted))
    due = Charge.objects.filter(status="due", file__in={line.file for line in lines})
    still = {(charge.file, charge.key): charge.open_amount for charge in due}
    totals: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for line in lines:
        totals[line.invoice_id][0] += line.amount
        totals[line.invoice_id][1] += min(max(line.amount, 0), still.get((line.file, line.charge_key), 0))
    return [_state(invoice, totals[invoice.pk][0], totals[invoice.pk][1], on) for invoice in wanted]


def _state(invoice: Invoice, total: int, open_amount: int, on: date) -> InvoiceState:
    if invoice.credits_id is not None:
        return InvoiceState(invoice, total, 0, "credit-note")
    if getattr(invoice, "credited_by", None) is not None:
        return InvoiceState(invoice, total, 0, "withdrawn")
    if not open_amount:
        return InvoiceState(invoice, total, 0, "paid")
    if invoice.due_on < on:
        return InvoiceState(invoice, total, open_amount, "overdue")
    return InvoiceState(invoice, total, open_amount, "part-paid" if open_amount < total else "due")


def deposits_held() -> list[tuple[DepositAccount, int]]:
    """Every deposit account with what it holds, in the order of their numbers; one query."""
    accounts = DepositAccount.objects.annotate(held=Sum("movements__amount")).order_by("number")
    return [(account, account.held or 0) for account in accounts]
