"""How a sum of money settles charges: in the order given, each in full before the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class OpenCharge:
    """What is still to be paid on a charge of a file, in minor units."""

    file: UUID
    key: str
    open_amount: int


@dataclass(frozen=True)
class Share:
    """The part of a payment that goes to a charge, in minor units."""

    file: UUID
    charge_key: str
    amount: int


def split_payment(amount: int, charges: Sequence[OpenCharge]) -> tuple[list[Share], int]:
    """The shares of `amount` and what is left over as credit. The shares and the credit always sum to the amount."""
    shares = []
    for charge in charges:
        part = min(amount, charge.open_amount)
        if part > 0:
            shares.append(Share(charge.file, charge.key, part))
            amount -= part
    return shares, amount
