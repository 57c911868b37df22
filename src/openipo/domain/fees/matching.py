"""Proposals for the lines of a bank statement that nobody has said yet what they are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import F, Q, QuerySet, Sum

from openipo.domain.fees.models import (
    BankLine,
    Charge,
    DepositAccount,
    Invoice,
    InvoiceLine,
    Payment,
    PaymentOrder,
    PaymentOrderLine,
)
from openipo.domain.fees.rules.propose_match import Candidate, Proposal, Said, numbers_said, plain, propose
from openipo.domain.rights.api import File

MOST_BY_AMOUNT = 200  # charges of the same sum: more of them tell nothing
MOST_PAPERS = 2000  # invoices and orders looked at, the latest first


def open_lines(account: int | None = None) -> QuerySet[BankLine]:
    """Lines that nobody has said yet what they are, the oldest first."""
    rows = BankLine.objects.filter(resolution=None).select_related("statement__account")
    if account is not None:
        rows = rows.filter(statement__account=account)
    return rows.order_by("booked_on", "pk")


def proposals_for(lines: Sequence[BankLine]) -> dict[int, list[Proposal]]:
    """The guesses for each line, the best first. A handful of queries, however many lines."""
    incoming = [line for line in lines if line.amount > 0]
    said = {line.pk: said_by(line) for line in incoming}
    words = {number for each in said.values() for number in numbers_said(f"{each.reference} {each.text}")}
    amounts = {line.amount for line in incoming}
    candidates = [
        *_files(words, amounts),
        *_papers("invoice", Invoice.objects.filter(credits=None, credited_by=None), InvoiceLine.objects.all()),
        *_papers("order", PaymentOrder.objects.all(), PaymentOrderLine.objects.all()),
        *_deposits(words),
        *_payments(amounts),
    ]
    return {key: propose(each, candidates) for key, each in said.items()}


def said_by(line: BankLine) -> Said:
    return Said(line.amount, line.other_name, line.reference, line.text)


def _files(words: Iterable[str], amounts: Iterable[int]) -> list[Candidate]:
    """Files the lines name, whether or not something is due on them, and those that owe just such a sum."""
    due = Charge.objects.filter(status="due").annotate(open=F("amount") - F("paid_amount")).filter(open__gt=0)
    by_sum = due.filter(open__in=list(amounts)).values_list("file", flat=True)[:MOST_BY_AMOUNT]
    named = Q(number_key__in=list(words)) | Q(registration_key__in=list(words)) | Q(pk__in=list(by_sum))
    files = {file.pk: file for file in File.objects.filter(named)}
    sums = dict(due.filter(file__in=files).order_by().values_list("file").annotate(total=Sum("open")))
    return [
        Candidate("file", str(row.pk), number, sums.get(row.pk, 0), row.applicant)
        for row in files.values()
        for number in (row.number, row.registration_number)
        if number
    ]


def _papers(kind: str, papers: QuerySet[Any], lines: QuerySet[Any]) -> list[Candidate]:
    """Invoices or orders on which something is still due, at what their charges come to today."""
    recent = {paper.pk: paper for paper in papers.order_by("-pk")[:MOST_PAPERS]}
    stated = list(lines.filter(**{f"{kind}__in": list(recent)}).values_list(kind, "file", "charge_key"))
    due = {
        (charge.file, charge.key): charge.open_amount
        for charge in Charge.objects.filter(status="due", file__in={file for _, file, _ in stated})
    }
    owed: dict[int, int] = defaultdict(int)
    for paper, file, key in stated:
        owed[paper] += due.get((file, key), 0)
    return [
        Candidate(kind, str(pk), recent[pk].number, total, recent[pk].payer_name)
        for pk, total in owed.items()
        if total > 0
    ]


def _deposits(words: Iterable[str]) -> list[Candidate]:
    """A deposit account takes any sum."""
    wanted = set(words)
    return [
        Candidate("deposit", str(account.pk), account.number, 0, account.holder_name)
        for account in DepositAccount.objects.all()
        if plain(account.number) in wanted
    ]


def _payments(amounts: Iterable[int]) -> list[Candidate]:
    """Transfers recorded at the desk of which the bank's line has not come yet."""
    waiting = Payment.objects.filter(
        method="transfer", amount__in=list(amounts), bank_resolution=None, cancels=None, cancelled_by=None
    )
    return [
        Candidate("payment", str(each.pk), each.reference or each.receipt_number, each.amount, each.payer_name)
        for each in waiting
    ]
