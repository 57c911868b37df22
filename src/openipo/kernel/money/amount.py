"""Sums of money: whole minor units of one currency, never floats."""

import re
from dataclasses import dataclass
from decimal import Decimal

DECIMAL = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


class MoneyError(ValueError):
    """The sum makes no sense, or two currencies met; the message says which."""


@dataclass(frozen=True, order=False)
class Money:
    """A sum in minor units (cents) of an ISO 4217 currency."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise MoneyError(f"a sum is a whole number of minor units, not {self.minor!r}")
        if not re.fullmatch("[A-Z]{3}", self.currency):
            raise MoneyError(f"{self.currency!r} is no currency code of three capital letters (ISO 4217)")

    @classmethod
    def parse(cls, text: str, currency: str, *, minor_units: int = 2) -> "Money":
        """The sum written as a decimal ("200.00"), with no more decimals than the currency has."""
        if not isinstance(text, str) or not DECIMAL.fullmatch(text):
            raise MoneyError(f"{text!r} is no sum of money; write it like 200.00")
        scaled = Decimal(text).scaleb(minor_units)
        if scaled != scaled.to_integral_value():
            raise MoneyError(f"{text} has more decimals than {currency} has ({minor_units})")
        return cls(int(scaled), currency)

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._same(other).minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._same(other).minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __mul__(self, count: int) -> "Money":
        if type(count) is not int:
            raise MoneyError(f"a sum is multiplied by a whole number, not by {count!r}")
        return Money(self.minor * count, self.currency)

    __rmul__ = __mul__

    def __lt__(self, other: "Money") -> bool:
        return self.minor < self._same(other).minor

    def __le__(self, other: "Money") -> bool:
        return self.minor <= self._same(other).minor

    def __gt__(self, other: "Money") -> bool:
        return self.minor > self._same(other).minor

    def __ge__(self, other: "Money") -> bool:
        return self.minor >= self._same(other).minor

    def __bool__(self) -> bool:
        return self.minor != 0

    def decimal(self, *, minor_units: int = 2) -> str:
        """The sum as a plain decimal ("200.00"), for machines."""
        whole, rest = divmod(abs(self.minor), 10**minor_units)
        sign = "-" if self.minor < 0 else ""
        return f"{sign}{whole}.{rest:0{minor_units}d}" if minor_units else f"{sign}{whole}"

    def _same(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            raise MoneyError(f"{other!r} is no sum of money")
        if other.currency != self.currency:
            raise MoneyError(f"sums in {self.currency} and {other.currency} do not mix")
        return other


def total(sums: "list[Money] | tuple[Money, ...]", currency: str) -> Money:
    """The sum of all, zero in the currency if there is none."""
    result = Money(0, currency)
    for each in sums:
        result += each
    return result
