"""The daily cash report, with lines for two signatures."""

from dataclasses import dataclass
from datetime import date

from openipo.domain.correspondence.prints.fee_statement import amount_in_words, totals
from openipo.domain.correspondence.prints.paper import Paper
from openipo.kernel.money.api import Money


@dataclass(frozen=True)
class TillLine:
    """What one cashier took by one method: sums received, cancelled (negative) and paid back."""

    cashier: str
    method: str
    payments: int
    received: Money
    cancelled: Money
    refunded: Money
    first: str = ""
    last: str = ""

    @property
    def total(self) -> Money:
        return self.received + self.cancelled - self.refunded


@dataclass(frozen=True)
class CashReportData:
    """A day's money."""

    on: date
    lines: tuple[TillLine, ...]
    minor_units: int = 2


def render_cash_report(data: CashReportData, paper: Paper) -> bytes:
    """The report as PDF/A; the totals are summed here from the lines."""
    columns = ("cashier", "method", "first_last", "payments", "received", "cancelled", "refunded", "total")
    content = {
        "lead": paper.filled("cash_report_lead", day=data.on),
        "table": {
            "head": [paper.say(name) for name in columns],
            "rows": [_row(line, data.minor_units) for line in data.lines],
        },
        "total": [
            [paper.say("total"), total] for total in totals([line.total for line in data.lines], data.minor_units)
        ],
        "signatures": [paper.say("counted_by"), paper.say("checked_by")],
    }
    return paper.printed("cash_report.typ", paper.say("cash_report"), data.on.isoformat(), content)


def _row(line: TillLine, minor_units: int) -> list[str]:
    span = line.first if line.first == line.last else f"{line.first} – {line.last}"
    sums = (line.received, line.cancelled, line.refunded, line.total)
    return [line.cashier, line.method, span, str(line.payments), *(amount_in_words(one, minor_units) for one in sums)]
