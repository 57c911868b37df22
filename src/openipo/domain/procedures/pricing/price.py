"""What a fee costs on a day, on given facts: a decision table with prices by date of validity."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from openipo.domain.procedures.model.book import Fee, Price, PricePart, PriceRow
from openipo.domain.procedures.model.state import Text
from openipo.domain.procedures.pricing.conditions import FactMissing, holds
from openipo.domain.procedures.pricing.words import explain_price
from openipo.kernel.money.api import Money, total


class NoPrice(LookupError):
    """The law gives no price for this day or these facts; the message cites the provision."""


@dataclass(frozen=True)
class PriceLine:
    """One line of the reckoning: so many of a thing at so much each, in minor units."""

    label: Text
    count: int
    each: Money
    amount: Money
    of: str = ""  # the fact that is counted; empty for the base


@dataclass(frozen=True)
class Priced:
    """A fee reckoned: the amount in minor units, its reckoning in words by language, and line by line."""

    amount_minor: int
    because: Text
    lines: tuple[PriceLine, ...]
    currency: str


def price(fee: Fee, on: date, facts: Mapping[str, Any], currency: str, minor_units: int = 2) -> Priced:
    """The fee under the price valid on the day, by the first row whose conditions the facts meet.

    Raises NoPrice if the fee has no price on that day, no row applies, or a fact that the table asks for is missing.
    """
    valid = _valid_price(fee, on)
    try:
        row = _first_row(fee, valid, facts)
        lines = _lines(fee, row, facts, currency, minor_units)
    except FactMissing as missing:
        raise NoPrice(f"{fee.law}: the fee {fee.id} depends on {missing.fact!r}, which is not given.") from None
    amount = total([line.amount for line in lines], currency)
    return Priced(amount.minor, explain_price(fee, valid, row, lines, minor_units), lines, currency)


def _valid_price(fee: Fee, on: date) -> Price:
    for candidate in fee.prices:
        if candidate.valid_from <= on and (candidate.valid_until is None or on <= candidate.valid_until):
            return candidate
    raise NoPrice(f"{fee.law}: the fee {fee.id} has no price on {on.isoformat()}.")


def _first_row(fee: Fee, valid: Price, facts: Mapping[str, Any]) -> PriceRow:
    for row in valid.rows:
        if holds(row.when, facts):
            return row
    raise NoPrice(f"{fee.law}: no row of the fee {fee.id} applies to these facts.")


def _lines(fee: Fee, row: PriceRow, facts: Mapping[str, Any], currency: str, minor_units: int) -> tuple[PriceLine, ...]:
    base = Money.parse(str(row.base), currency, minor_units=minor_units)
    lines = [PriceLine(fee.label, 1, base, base)]
    for part in row.each:
        count = max(0, _count(fee, part, facts) - part.above)
        if count:
            each = Money.parse(str(part.amount), currency, minor_units=minor_units)
            lines.append(PriceLine(part.label, count, each, each * count, part.of))
    return tuple(lines)


def _count(fee: Fee, part: PricePart, facts: Mapping[str, Any]) -> int:
    """How many of the thing there are: a number, or the length of a list."""
    if part.of not in facts:
        raise FactMissing(part.of)
    value = facts[part.of]
    if isinstance(value, list | tuple | set | frozenset | dict):
        return len(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise NoPrice(f"{fee.law}: the fee {fee.id} counts {part.of!r}, but {value!r} is no count.")
    return value
