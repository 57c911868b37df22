"""Do two periods share a day?"""

from datetime import date


def periods_meet(first_from: date, first_until: date | None, second_from: date, second_until: date | None) -> bool:
    """Both ends included; None is open-ended."""
    return (second_until is None or first_from <= second_until) and (first_until is None or second_from <= first_until)
