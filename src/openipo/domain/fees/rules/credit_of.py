"""What is left of a payment."""

from collections.abc import Iterable


def credit_of(
    amount: int, allocated: Iterable[int], refunded: Iterable[int], cancelled: int = 0, set_aside: int = 0
) -> int:
    """Received, less what settled charges, was given back, cancelled (a counter-entry is negative) or set aside."""
    return amount + cancelled - sum(allocated) - sum(refunded) - set_aside
