"""The fee statement: what is to be paid, for which files, and how each sum is reckoned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from openipo.domain.correspondence.office import day
from openipo.domain.correspondence.prints.paper import Paper
from openipo.kernel.money.api import Money

_BECAUSE = 2  # the column that says how a sum is reckoned


@dataclass(frozen=True)
class FeeLine:
    """A fee of one file; `because` explains the amount in the payer's language."""

    file_number: str
    fee: str
    amount: Money
    because: str = ""
    law: str = ""


@dataclass(frozen=True)
class FeeStatementData:
    """A statement (payment order), or a receipt for a payment where `paid_by_method` names how it was paid.

    `kind` makes it an "invoice", or the "credit_note" that `withdraws` one.
    """

    number: str
    payer: str
    on: date
    lines: tuple[FeeLine, ...]
    minor_units: int = 2
    pay_by: date | None = None
    paid_by_method: str = ""
    kind: str = ""
    reference: str = ""
    withdraws: str = ""


def render_fee_statement(data: FeeStatementData, paper: Paper) -> bytes:
    """The statement, or the receipt for a payment, as PDF/A; the total is summed here from the lines."""
    kind = data.kind or ("payment_receipt" if data.paid_by_method else "fee_statement")
    rows = [_row(line, data.minor_units) for line in data.lines]
    because = paper.say("because") if any(row[_BECAUSE] for row in rows) else ""
    content = {
        "lead": paper.filled(f"{kind}_lead"),
        "facts": _facts(data, paper),
        "table": {
            "head": [paper.say("file"), paper.say("fee"), because, paper.say("amount")],
            "rows": rows,
        },
        "total": [
            [paper.say("total"), total] for total in totals([line.amount for line in data.lines], data.minor_units)
        ],
    }
    return paper.printed("statement.typ", paper.say(kind), data.number, content)


def _facts(data: FeeStatementData, paper: Paper) -> list[list[str]]:
    number = "invoice_number" if data.kind else "payment_receipt_number" if data.paid_by_method else "statement_number"
    facts = [
        [paper.say(number), data.number],
        [paper.say("date"), day(data.on, *paper.languages)],
        [paper.say("payer"), data.payer],
    ]
    facts += [[paper.say("payer_reference"), data.reference]] if data.reference else []
    facts += [[paper.say("withdraws"), data.withdraws]] if data.withdraws else []
    if data.paid_by_method:
        facts.append([paper.say("method"), data.paid_by_method])
    elif data.pay_by:
        facts.append([paper.say("pay_by"), day(data.pay_by, *paper.languages)])
    return facts


def _row(line: FeeLine, minor_units: int) -> list[str]:
    reasons = "\n".join(part for part in (line.because, line.law) if part)
    return [line.file_number, line.fee, reasons, amount_in_words(line.amount, minor_units)]


def amount_in_words(amount: Money, minor_units: int) -> str:
    """ "1 240.00 XTS": digits in groups of three (ISO 80000-1), then the currency."""
    whole, rest = divmod(abs(amount.minor), 10**minor_units)
    figures = f"{whole:,}".replace(",", "\u202f") + (f".{rest:0{minor_units}d}" if minor_units else "")
    return f"{'−' if amount.minor < 0 else ''}{figures}\u00a0{amount.currency}"


def totals(amounts: Sequence[Money], minor_units: int) -> list[str]:
    """One total a currency, in the order in which the currencies come."""
    by_currency: dict[str, Money] = {}
    for amount in amounts:
        by_currency[amount.currency] = by_currency.get(amount.currency, Money(0, amount.currency)) + amount
    return [amount_in_words(total, minor_units) for total in by_currency.values()]
