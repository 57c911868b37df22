"""The chart of accounts: what each head holds, and on which side it stands."""

from dataclasses import dataclass

from django.utils.translation import gettext_noop


@dataclass(frozen=True)
class Head:
    """One head of the chart. `side` is debit (what the office has or spent) or credit (what it owes or earned)."""

    id: str
    group: str
    side: str
    label: str


_HEADS = (
    Head("cash", "assets", "debit", gettext_noop("Cash in a till")),
    Head("safe", "assets", "debit", gettext_noop("Cash in the safe")),
    Head("cheques", "assets", "debit", gettext_noop("Cheques to be cashed")),
    Head("cards", "assets", "debit", gettext_noop("Card payments on their way")),
    Head("transfers", "assets", "debit", gettext_noop("Transfers not yet on a statement")),
    Head("bank", "assets", "debit", gettext_noop("Bank")),
    Head("receivable", "assets", "debit", gettext_noop("Fees due and not paid")),
    Head("exchange", "assets", "debit", gettext_noop("Exchange of currencies")),
    Head("credit", "liabilities", "credit", gettext_noop("Credit of payers")),
    Head("deposits", "liabilities", "credit", gettext_noop("Deposit accounts")),
    Head("suspense", "liabilities", "credit", gettext_noop("Receipts of unknown purpose")),
    Head("refunds", "liabilities", "credit", gettext_noop("Refunds to be paid out")),
    Head("assessed", "liabilities", "credit", gettext_noop("Fees charged, earned when paid")),
    Head("floats", "liabilities", "credit", gettext_noop("Floats handed to tills")),
    Head("income", "income", "credit", gettext_noop("Fees earned")),
    Head("differences", "expenses", "debit", gettext_noop("Till differences")),
    Head("charges", "expenses", "debit", gettext_noop("Bank charges")),
    Head("opening", "liabilities", "credit", gettext_noop("Brought forward")),
)
HEADS: dict[str, Head] = {head.id: head for head in _HEADS}
