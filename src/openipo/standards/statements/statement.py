"""A statement of a bank account as its source states it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class StatementLine:
    """One movement: positive into the account, negative out of it. `bank_reference` is the bank's own, if any."""

    booked_on: date
    amount: Decimal
    currency: str
    bank_reference: str = ""
    other_name: str = ""
    other_account: str = ""
    reference: str = ""
    text: str = ""


@dataclass(frozen=True)
class Statement:
    """A statement with its lines in order; balances are None where the source gives none."""

    identifier: str
    account: str
    currency: str
    opens_on: date
    closes_on: date
    opening: Decimal | None
    closing: Decimal | None
    lines: tuple[StatementLine, ...]
    pending: int = 0  # entries not yet booked by the bank, left out

    @property
    def adds_up(self) -> bool:
        """Opening, lines and closing agree, or the source gives no balances to compare."""
        if self.opening is None or self.closing is None:
            return True
        return self.opening + sum((line.amount for line in self.lines), Decimal()) == self.closing
