"""An entry balances: debits and credits cancel out in each currency."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple


class Line(NamedTuple):
    """One posting to be: debit positive, credit negative, in minor units. `subject` says what it is about."""

    head: str
    detail: str
    amount: int
    currency: str
    subject: str = ""


def imbalance(lines: Iterable[Line]) -> dict[str, int]:
    """By currency, what is left over; empty where all balances."""
    left: dict[str, int] = defaultdict(int)
    for line in lines:
        left[line.currency] += line.amount
    return {currency: amount for currency, amount in left.items() if amount}


def merged(lines: Iterable[Line]) -> list[Line]:
    """Lines on the same account about the same thing as one; those that come to nothing are left out."""
    sums: dict[tuple[str, str, str, str], int] = defaultdict(int)
    for line in lines:
        sums[line.head, line.detail, line.currency, line.subject] += line.amount
    return [
        Line(head, detail, amount, currency, subject)
        for (head, detail, currency, subject), amount in sums.items()
        if amount
    ]


Account = tuple[str, str]  # head and detail


def moved(amount: int, currency: str, *, debit: Account, credit: Account, subject: str = "") -> list[Line]:
    """A sum that goes onto one account (head, detail) and from another. A negative sum goes the other way."""
    return [Line(*debit, amount, currency, subject), Line(*credit, -amount, currency, subject)]
