"""What is left of a payment."""

from collections.abc import Iterable


def credit_of(amount: int, allocated: Iterable[int], refunded: Iterable[int], cancelled: int = 0) -> int:
    """Received, less what settled charges, was given back or cancelled (a counter-entry's amount is negative)."""
    return amount + cancelled - sum(allocated) - sum(refunded)
