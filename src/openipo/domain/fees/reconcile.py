"""The daily reconciliation: till, bank and clearing against the books, every difference with its reason or none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, Sum
from django.utils.translation import gettext_noop

from openipo.domain.accounting.api import balances, empty_entries, unbalanced_entries
from openipo.domain.fees.expected import Sums, expected_balances, expected_receivables
from openipo.domain.fees.models import BankAccount, BankLine, BankStatement, CashDay, Payment, Refund
from openipo.domain.fees.queries import check_money

CHECKED = (
    "cash", "safe", "cheques", "cards", "transfers", "bank", "credit", "deposits", "suspense", "refunds", "floats",
    "income", "differences", "charges", "opening",
)  # fmt: skip


@dataclass(frozen=True)
class AccountLine:
    """An account as the books have it and as the desk's tables have it. Debit less credit, in minor units."""

    head: str
    detail: str
    currency: str
    books: int
    tables: int

    @property
    def difference(self) -> int:
        return self.books - self.tables


@dataclass(frozen=True)
class BankCheck:
    """A bank account: the closing of the last statement, the books, and what of the statements nobody resolved yet."""

    account: str
    currency: str
    statement: str
    closed_on: date | None
    closing: int | None
    books: int
    unresolved: int
    unresolved_lines: int

    @property
    def difference(self) -> int:
        """What the lines not yet resolved do not explain."""
        return 0 if self.closing is None else self.closing - self.books - self.unresolved


@dataclass(frozen=True)
class Waiting:
    """Why a clearing account is not empty: payments the bank has not shown, refunds it has not paid out."""

    head: str
    name: str
    on: date
    amount: int
    currency: str


@dataclass(frozen=True)
class Fault:
    """Something that should not be: what is wrong, with the names it is about. Shows in the reader's language."""

    sentence: str
    facts: dict[str, str]


@dataclass(frozen=True)
class Reconciliation:
    """The state of the money at the end of a day."""

    on: date
    accounts: tuple[AccountLine, ...]
    banks: tuple[BankCheck, ...]
    waiting: tuple[Waiting, ...]
    open_tills: tuple[str, ...]
    faults: tuple[Fault, ...]

    @property
    def is_clean(self) -> bool:
        """Every cent is explained. Lines to resolve, transfers on their way and open tills are work, not faults."""
        return not self.faults


def reconcile(*, on: date, is_today: bool) -> Reconciliation:
    """Reconcile up to the end of the day. Charges on files are compared for today only: they keep no other day."""
    accounts = tuple(_accounts(on, is_today=is_today))
    banks = tuple(_banks(on))
    tills = CashDay.objects.filter(on__lte=on, reconciled_at=None).order_by("on", "cashier")
    return Reconciliation(
        on=on,
        accounts=accounts,
        banks=banks,
        waiting=tuple(_waiting(on)),
        open_tills=tuple(f"{till.cashier} {till.on.isoformat()}" for till in tills),
        faults=tuple(_faults(accounts, banks, is_today=is_today)),
    )


def _accounts(on: date, *, is_today: bool) -> Iterator[AccountLine]:
    heads = (*CHECKED, "receivable", "assessed") if is_today else CHECKED
    expected: Sums = expected_balances(on)
    if is_today:
        expected |= expected_receivables()
    booked = {(each.head, each.detail, each.currency): each.net for each in balances(*heads, until=on)}
    for key in [*booked, *sorted(expected.keys() - booked.keys())]:
        yield AccountLine(*key, books=booked.get(key, 0), tables=expected.get(key, 0))


def _banks(on: date) -> Iterator[BankCheck]:
    booked = {each.detail: each.net for each in balances("bank", until=on)}
    for account in BankAccount.objects.order_by("number"):
        statements = BankStatement.objects.filter(account=account, closes_on__lte=on, closing__isnull=False)
        last = statements.order_by("-closes_on", "-pk").first()
        lines = BankLine.objects.filter(statement__account=account, resolution=None, booked_on__lte=on)
        after = last.closes_on if last else date.min
        later = BankLine.objects.filter(
            statement__account=account, booked_on__gt=after, booked_on__lte=on, resolution__isnull=False
        )
        yield BankCheck(
            account=account.number,
            currency=account.currency,
            statement=last.identifier if last else "",
            closed_on=last.closes_on if last else None,
            closing=last.closing if last else None,
            # Lines after the last balance that a bank stated say nothing of that balance.
            books=booked.get(account.number, 0) - (_sum(later) if last else 0),
            unresolved=_sum(lines.filter(booked_on__lte=after)) if last else _sum(lines),
            unresolved_lines=lines.count(),
        )


def _waiting(on: date) -> Iterator[Waiting]:
    arrived = Payment.objects.filter(bank_resolution__line__booked_on__lte=on)
    coming = Payment.objects.filter(method="transfer", received_on__lte=on, cancels=None, cancelled_by=None)
    for payment in coming.exclude(pk__in=arrived).order_by("received_on", "pk"):
        yield Waiting("transfers", payment.receipt_number, payment.received_on, payment.amount, payment.currency)
    unpaid = -sum(each.net for each in balances("refunds", until=on))
    refunds = Refund.objects.filter(refunded_on__lte=on).exclude(method="cash").select_related("payment")
    for refund in refunds.order_by("-refunded_on", "-pk"):
        if unpaid <= 0:
            return
        unpaid -= refund.amount
        currency = refund.payment.currency
        yield Waiting("refunds", refund.payment.receipt_number, refund.refunded_on, refund.amount, currency)


def _faults(accounts: Iterable[AccountLine], banks: Iterable[BankCheck], *, is_today: bool) -> Iterator[Fault]:
    for source in unbalanced_entries():
        yield Fault(gettext_noop("The entry %(source)s does not balance."), {"source": source})
    for source in empty_entries():
        yield Fault(gettext_noop("The entry %(source)s has no postings."), {"source": source})
    for line in accounts:
        if line.difference:
            yield Fault(
                gettext_noop("Account %(account)s: the books say %(books)s, the records of the desk say %(tables)s."),
                {"account": f"{line.head}:{line.detail}", "books": str(line.books), "tables": str(line.tables)},
            )
    for bank in banks:
        if bank.difference:
            yield Fault(
                gettext_noop("Bank account %(account)s: %(difference)s of the statement's closing is not explained."),
                {"account": bank.account, "difference": str(bank.difference)},
            )
    for finding in check_money() if is_today else ():
        yield Fault(
            gettext_noop("Charge %(key)s of file %(file)s: allocated %(allocated)s, the file says %(paid)s."),
            {
                "key": finding.charge_key,
                "file": str(finding.file),
                "allocated": str(finding.allocated),
                "paid": str(finding.paid_amount),
            },
        )


def _sum(lines: QuerySet[BankLine]) -> int:
    return lines.aggregate(total=Sum("amount"))["total"] or 0
