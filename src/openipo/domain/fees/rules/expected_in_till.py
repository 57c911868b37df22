"""What a till should hold when it is closed."""

from collections import defaultdict
from collections.abc import Iterable


def expected_in_till(
    opening_float: int, received: Iterable[tuple[str, int]], refunded: Iterable[tuple[str, int]]
) -> dict[str, int]:
    """By method: payments and counter-entries, less refunds; the float counts as cash. Minor units."""
    expected: dict[str, int] = defaultdict(int)
    expected["cash"] += opening_float
    for method, amount in received:
        expected[method] += amount
    for method, amount in refunded:
        expected[method] -= amount
    return dict(expected)
